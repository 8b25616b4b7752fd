namespace AnTin.Registration.Letters.Papers;

public enum PaperKind
{
    /// <summary>Proof of sending, by the portal.</summary>
    Submission,

    /// <summary>Paper 01.</summary>
    Reception,

    /// <summary>Paper 02.</summary>
    Supplement,

    /// <summary>Paper 03.</summary>
    Refusal,
}
