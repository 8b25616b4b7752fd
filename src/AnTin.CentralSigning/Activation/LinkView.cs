namespace AnTin.CentralSigning.Activation;

/// <summary>What the activation page shows before the link is used up.</summary>
public sealed record LinkView(string PersonName, string OrganisationPath, DateTimeOffset ExpiresAt);
