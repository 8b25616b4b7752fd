using AnTin.Registration.Catalogue;

namespace AnTin.Registration.Letters;

/// <summary>The subject line of a letter, in the words of the regime under which it is written.</summary>
public static class LetterSubject
{
    /// <summary>R-020: a list whose certificates are all for central signing says so in the subject.</summary>
    public static string For(RegimeContent regime, string procedure, bool allCentral) =>
        allCentral
            ? $"{regime.Subjects[procedure]} {regime.CentralSigningSubject}"
            : regime.Subjects[procedure];
}
