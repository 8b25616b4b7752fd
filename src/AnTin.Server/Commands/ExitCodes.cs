using AnTin.Signatures;
using AnTin.Signatures.Validation;

namespace AnTin.Server.Commands;

/// <summary>What commands tell the shell.</summary>
internal static class ExitCodes
{
    public const int Passed = 0;
    public const int Failed = 1;

    /// <summary>A signature cannot be decided upon; a machine is fit, but nothing is set up there.</summary>
    public const int Undecided = 2;

    public const int NothingToCheck = 3;

    /// <summary>A fault of the program, not of what it was asked (EX_SOFTWARE of sysexits.h).</summary>
    public const int Crashed = 70;

    /// <summary>Of several files: failed before undecided before nothing to check before passed.</summary>
    public static int Worst(IEnumerable<int> codes) =>
        codes.Where(code => code != Passed).Order().FirstOrDefault(Passed);

    public static int Of(Conclusion conclusion) =>
        conclusion switch
        {
            Conclusion.TotalPassed => Passed,
            Conclusion.TotalFailed => Failed,
            Conclusion.Indeterminate => Undecided,
            _ => NothingToCheck,
        };
}
