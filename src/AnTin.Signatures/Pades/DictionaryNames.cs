namespace AnTin.Signatures.Pades;

/// <summary>Names that ETSI EN 319 142-1 §6.3 asks for.</summary>
internal static class DictionaryNames
{
    public const string SignatureSubFilter = "ETSI.CAdES.detached";

    /// <summary>EN 319 142-1 §5.4.3.</summary>
    public const string TimestampSubFilter = "ETSI.RFC3161";

    public const string Filter = "Adobe.PPKLite";

    /// <summary>ISO 32000-2, table 225: signatures exist, and the file is only to be appended to.</summary>
    public const int SignaturesExistAppendOnly = 3;
}
