/** groq-js 2.0.0 is published without the file of types that its own index names. */
declare module 'groq-js' {
  export type ExprNode = { readonly type: string };
  export function parse(query: string, options?: { params?: Record<string, unknown> }): ExprNode;
  export function evaluate(
    tree: ExprNode,
    options: {
      dataset: unknown;
      params: Record<string, unknown>;
      identity?: string;
      timestamp?: Date;
    },
  ): Promise<{ get(): Promise<unknown> }>;
}
