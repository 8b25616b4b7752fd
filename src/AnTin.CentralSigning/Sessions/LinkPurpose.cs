namespace AnTin.CentralSigning.Sessions;

/// <summary>What a link in a mail opens.</summary>
public enum LinkPurpose
{
    Activate,
    SignIn,
}
