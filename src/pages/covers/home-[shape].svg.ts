import type { APIRoute, GetStaticPaths } from 'astro';
import { homeScene } from '../../outputs/cover/index.ts';

interface Props {
  shape: 'wide' | 'narrow';
}

export const getStaticPaths = (() =>
  (['wide', 'narrow'] as const).map((shape) => ({
    params: { shape },
    props: { shape },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = ({ props: { shape } }) =>
  new Response(homeScene(shape), { headers: { 'Content-Type': 'image/svg+xml' } });
