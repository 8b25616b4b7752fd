namespace AnTin.Platform.Transparency.Notes;

/// <summary>What a key of notes signs, and how (C2SP signed-note, "Signature types").</summary>
public enum NoteKeyKind
{
    /// <summary>0x01: Ed25519 over the text. Verified here, not made.</summary>
    Ed25519,

    /// <summary>0x02: ECDSA with SHA-256 over the text, in DER.</summary>
    Ecdsa,

    /// <summary>0x04: a witness's Ed25519 over time and text (C2SP tlog-cosignature). Verified here, not made.</summary>
    Ed25519Cosignature,

    /// <summary>0xff and a name of our own: a witness's ECDSA with SHA-256 over the same time and text, in DER.</summary>
    EcdsaCosignature,
}
