/** What is said of a photograph that cannot be taken in, each with the way out. */
export const photoStrings = {
  title: 'この写真は入れられませんでした',
  close: '閉じる',
  heic: (name: string) =>
    `「${name}」は HEIC 形式です。多くのブラウザーで表示できないため、JPEG に変えてから入れてください。iPhone では、写真を「メール」で自分に送ると JPEG になります。これから撮る写真は「設定」→「カメラ」→「フォーマット」で「互換性優先」を選ぶと JPEG になります。Mac では「プレビュー」で開いて「書き出す」、Windows では「フォト」で開いて「名前を付けて保存」で、JPEG を選んでください。`,
  format: (name: string) =>
    `「${name}」の形式は使えません。写真は JPEG・PNG・WebP のどれか、図は SVG にして、もう一度入れてください。`,
  large: (name: string, found: string, most: string) =>
    `「${name}」は ${found} あり、大きすぎます（${most} まで）。長いほうの辺を4000ピクセルほどに縮めてください。Windows では「フォト」の「画像のサイズ変更」、Mac では「プレビュー」の「ツール」→「サイズを調整」でできます。`,
  broken: (name: string) =>
    `「${name}」は途中で切れているか壊れていて、読めませんでした。もとの写真をもう一度保存して、入れ直してください。`,
  megabytes: (bytes: number) => `${(bytes / 1024 / 1024).toFixed(1)} MB`,
} as const;
