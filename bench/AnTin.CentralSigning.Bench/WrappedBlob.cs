namespace AnTin.CentralSigning.Bench;

internal sealed record WrappedBlob(byte[] Blob, string WrappingKey);
