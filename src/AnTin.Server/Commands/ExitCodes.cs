using AnTin.Signatures.Validation;

namespace AnTin.Server.Commands;

/// <summary>What <c>antin verify</c> tells the shell.</summary>
internal static class ExitCodes
{
    public const int Passed = 0;
    public const int Failed = 1;
    public const int Undecided = 2;
    public const int NothingToCheck = 3;

    public static int Of(Conclusion conclusion) =>
        conclusion switch
        {
            Conclusion.TotalPassed => Passed,
            Conclusion.TotalFailed => Failed,
            Conclusion.Indeterminate => Undecided,
            _ => NothingToCheck,
        };
}
