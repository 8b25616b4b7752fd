namespace AnTin.Authority.Officers;

/// <summary>How an attempt to sign with an officer's key ended.</summary>
public enum OfficerSigningOutcome
{
    Signed,
    NoKey,
    WrongPin,
    Locked,
}
