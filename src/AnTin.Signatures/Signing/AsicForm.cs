namespace AnTin.Signatures.Signing;

/// <summary>What signs inside a container; one container holds signatures of one form.</summary>
public enum AsicForm
{
    /// <summary>XML signatures, each over the files themselves.</summary>
    Xades,

    /// <summary>CMS messages: over the file (ASiC-S), or over a manifest with digests of the files (ASiC-E).</summary>
    Cades,
}
