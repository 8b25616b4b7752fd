namespace AnTin.Registration.Workspace;

/// <summary>The three figures of the home page.</summary>
public sealed record PublicFigures(long Submitted, long Settled, long Certificates);
