import type {
  AssetSourceUploadEvent,
  AssetSourceUploadFile,
  AssetSourceUploader,
  AssetSourceUploaderClass,
} from 'sanity';
import { preparePhoto } from './prepare.ts';

type Options = Parameters<AssetSourceUploader['upload']>[1];
type Hear = (event: AssetSourceUploadEvent) => void;

/** An uploader that may refuse a photograph and waits until the editor has read why. */
export interface CarefulUploader extends AssetSourceUploader {
  /** Why photographs were refused, so far. */
  readonly problems: () => readonly string[];
  readonly onProblem: (hear: () => void) => () => void;
  /** The editor has read it. */
  readonly dismiss: () => void;
}

export function isCareful(uploader: unknown): uploader is CarefulUploader {
  return typeof uploader === 'object' && uploader !== null && 'dismiss' in uploader;
}

const over: ReadonlySet<string> = new Set(['complete', 'error', 'aborted', 'alreadyExists']);

/** The Studio's own uploader behind one that takes out what a photograph tells of its making. */
export function carefully(Inner: AssetSourceUploaderClass): AssetSourceUploaderClass {
  return class Careful implements CarefulUploader {
    #inner: AssetSourceUploader = new Inner();
    #refused: AssetSourceUploadFile[] = [];
    #problems: string[] = [];
    #hearers = new Set<Hear>();
    #readers = new Set<() => void>();
    #waiting = 0;

    constructor() {
      this.#inner.subscribe((event) => {
        // The last word is this class's: others may still be on their way, or refused and unread.
        if (event.type !== 'all-complete') this.#tell(event);
        else this.#end(event.files);
      });
    }

    #tell(event: AssetSourceUploadEvent): void {
      for (const hear of this.#hearers) hear(event);
    }

    #end(files: AssetSourceUploadFile[]): void {
      const isOver = this.#waiting === 0 && this.#problems.length === 0;
      if (!isOver || !this.#inner.getFiles().every(({ status }) => over.has(status))) return;
      this.#tell({ type: 'all-complete', files: [...files, ...this.#refused] });
      this.#refused = [];
    }

    async #take(file: File, options: Options): Promise<void> {
      this.#waiting += 1;
      try {
        const prepared = await preparePhoto(file);
        this.#waiting -= 1;
        if ('file' in prepared) this.#inner.upload([prepared.file], options);
        else this.#refuse(file, prepared.problem);
      } catch (error) {
        this.#waiting -= 1;
        this.#refuse(file, String(error));
      }
    }

    #refuse(file: File, problem: string): void {
      const error = new Error(problem);
      this.#refused.push({ id: crypto.randomUUID(), file, progress: 0, status: 'error', error });
      this.#problems.push(problem);
      for (const read of this.#readers) read();
    }

    upload(files: File[], options: Options): AssetSourceUploadFile[] {
      for (const file of files) void this.#take(file, options);
      return this.getFiles();
    }

    problems = (): readonly string[] => this.#problems;

    onProblem = (hear: () => void): (() => void) => {
      this.#readers.add(hear);
      return () => this.#readers.delete(hear);
    };

    dismiss = (): void => {
      this.#problems = [];
      this.#end([]);
    };

    subscribe(hear: Hear): () => void {
      this.#hearers.add(hear);
      return () => this.#hearers.delete(hear);
    }

    abort(file?: AssetSourceUploadFile): void {
      this.#inner.abort(file);
    }

    getFiles(): AssetSourceUploadFile[] {
      return [...this.#inner.getFiles(), ...this.#refused];
    }

    updateFile(id: string, data: Parameters<AssetSourceUploader['updateFile']>[1]): void {
      this.#inner.updateFile(id, data);
    }

    reset(): void {
      this.#refused = [];
      this.#problems = [];
      this.#inner.reset();
    }
  };
}
