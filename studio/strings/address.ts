/** What is said about the address of a document. */
export const address = {
  noProgram:
    '候補を作れません。先に「プログラム」を選んでください。プログラムのアドレスと年から作ります。',
  programWithout:
    '候補を作れません。選んだ「プログラム」に、まだアドレスがありません。先にそちらを書いてください。',
  noLatin:
    '候補を作れません。日本語からは、読み違えることがあるので作りません。英語かローマ字で短く書いてください。',
} as const;
