/** The part of pdf.js that is used, without the types of a page that its own bring along. */
declare module 'pdfjs-dist/legacy/build/pdf.min.mjs' {
  export interface TextItem {
    readonly str?: string;
    readonly hasEOL?: boolean;
  }
  export interface Described {
    readonly alt?: string;
    readonly children?: readonly Described[];
  }
  export interface Bookmark {
    readonly title: string;
    readonly url: string | null;
    readonly unsafeUrl?: string;
    readonly items: readonly Bookmark[];
  }
  export interface Page {
    /** Null for a document without a structure. */
    getStructTree(): Promise<Described | null>;
    getTextContent(): Promise<{ readonly items: readonly TextItem[] }>;
    getAnnotations(): Promise<readonly { readonly contentsObj?: { readonly str?: string }; readonly titleObj?: { readonly str?: string }; readonly url?: string; readonly unsafeUrl?: string; readonly alternativeText?: string; readonly fieldName?: string; readonly fieldValue?: unknown; readonly defaultFieldValue?: unknown }[]>;
    cleanup(): void;
  }
  export interface Document {
    readonly numPages: number;
    getPage(number: number): Promise<Page>;
    getMetadata(): Promise<{ readonly info: Readonly<Record<string, unknown>>; readonly metadata: { getRaw(): string } | null }>;
    getAttachments(): Promise<Readonly<Record<string, { readonly filename: string; readonly content: Uint8Array }>> | null>;
    getOutline(): Promise<readonly Bookmark[] | null>;
    getPageLabels(): Promise<readonly string[] | null>;
    getOptionalContentConfig(): Promise<Iterable<readonly [string, { readonly name: string | null }]>>;
    getJSActions(): Promise<Readonly<Record<string, readonly string[]>> | null>;
  }
  export function getDocument(options: Readonly<Record<string, unknown>>): { readonly promise: Promise<Document>; destroy(): Promise<void> };
}
declare module 'pdfjs-dist/legacy/build/pdf.worker.min.mjs' {
  export const WorkerMessageHandler: unknown;
}
declare module '@cantoo/pdf-lib' {
  export interface PdfObject {
    toString(): string;
  }
  export interface PdfName extends PdfObject {
    readonly encodedName: string;
  }
  export const PDFName: { of(name: string): PdfName };
  export function decodePDFRawStream(stream: PDFStream): { decode(): Uint8Array };
  export class PDFRef {
    readonly tag: string;
  }
  export class PDFDict {
    entries(): readonly (readonly [PdfName, PdfObject])[];
    delete(name: PdfName): boolean;
    get(name: PdfName): PdfObject | undefined;
    set(name: PdfName, value: PdfObject): void;
  }
  export class PDFArray {
    asArray(): readonly PdfObject[];
  }
  export class PDFStream {
    readonly dict: PDFDict;
    getContents(): Uint8Array;
    updateContents(contents: Uint8Array): void;
  }
  export class PDFDocument {
    static load(bytes: Uint8Array, options: { readonly updateMetadata: false; readonly parseSpeed: number; readonly throwOnInvalidObject?: boolean }): Promise<PDFDocument>;
    readonly context: {
      largestObjectNumber: number;
      readonly trailerInfo: { Root?: PdfObject; Info?: PdfObject; ID?: PdfObject };
      lookup(object: PdfObject | undefined): unknown;
      stream(contents: Uint8Array, dict: Readonly<Record<string, string>>): PDFStream;
      enumerateIndirectObjects(): readonly (readonly [PDFRef, PdfObject])[];
      delete(reference: PDFRef): boolean;
    };
    save(options: { readonly useObjectStreams: boolean; readonly addDefaultPage: false; readonly updateFieldAppearances: false }): Promise<Uint8Array>;
  }
}
