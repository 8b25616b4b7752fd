namespace AnTin.Pdf.Encryption;

/// <summary>How strings or streams are encrypted (7.6.6, table 25, CFM).</summary>
internal enum Cipher
{
    None,

    /// <summary>RC4 with a key for each object.</summary>
    V2,

    /// <summary>AES-128-CBC with a key for each object.</summary>
    AesV2,

    /// <summary>AES-256-CBC with the key of the file.</summary>
    AesV3,
}
