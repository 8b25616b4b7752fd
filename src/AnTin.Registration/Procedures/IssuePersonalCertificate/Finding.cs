using AnTin.Platform.Results;

namespace AnTin.Registration.Procedures.IssuePersonalCertificate;

/// <summary>What a rule says of a row.</summary>
public sealed record Finding(FindingWeight Weight, Refusal Refusal)
{
    public static Finding Error(Refusal refusal) => new(FindingWeight.Error, refusal);

    public static Finding Warning(Refusal refusal) => new(FindingWeight.Warning, refusal);

    internal bool IsError() => Weight == FindingWeight.Error;
}
