namespace AnTin.Architecture.Tests;

/// <summary>Which room may open which door. A name alone opens the whole room, <c>X.Contracts</c> what X publishes.</summary>
public static class Walls
{
    private static readonly Dictionary<string, string[]> Doors = new(StringComparer.Ordinal)
    {
        ["Pki"] = [],
        ["Pdf"] = [],
        ["Signatures"] = ["Pdf", "Pki"],
        ["Keys"] = ["Pki"],
        ["Platform"] = ["Keys", "Signatures", "Pdf", "Pki"],
        ["DesignSystem"] = ["Platform"],
        ["Registration"] =
        [
            "Platform",
            "Signatures",
            "Pdf",
            "Pki",
            "Authority.Contracts",
            "CentralSigning.Contracts",
        ],
        ["Authority"] =
        [
            "Platform",
            "Keys",
            "Signatures",
            "Pki",
            "Registration.Contracts",
            "CentralSigning.Contracts",
        ],
        ["CentralSigning"] =
        [
            "Platform",
            "Keys",
            "Signatures",
            "Pdf",
            "Pki",
            "Authority.Contracts",
            "Registration.Contracts",
        ],
        ["Portal"] =
        [
            "DesignSystem",
            "Registration",
            "CentralSigning",
            "Authority.Contracts",
            "Platform",
            "Signatures",
            "Pdf",
            "Pki",
        ],
        ["BackOffice"] =
        [
            "DesignSystem",
            "Registration",
            "Authority.Contracts",
            "CentralSigning.Contracts",
            "Platform",
            "Signatures",
            "Pdf",
            "Pki",
        ],
    };

    /// <summary>Reasons by the room that was entered, the first that fits.</summary>
    private static readonly (string From, string To, string Why)[] Reasons =
    [
        (
            "Portal",
            "Keys",
            "a page reached from the Internet must not be able to sign: ask a feature"
        ),
        ("BackOffice", "Keys", "a page must not be able to sign: ask a feature"),
        (
            "Registration",
            "Keys",
            "whoever takes the registration database must not find keys behind it"
        ),
        ("Pki", "", "it is the grammar of trust and stands at the bottom: bytes in, verdicts out"),
        ("Pdf", "", "it reads and writes PDF and does not know what a signature means"),
        (
            "Signatures",
            "",
            "evidence and policy are handed in, so that a verdict can be repeated anywhere"
        ),
        ("Keys", "", "it keeps keys and knows nobody who uses them"),
        (
            "Platform",
            "",
            "the ground must not stand on the house: move the code to the feature that needs it"
        ),
        (
            "DesignSystem",
            "",
            "the look contains no rule: let the page ask the feature and pass on what to show"
        ),
        ("", "Server", "the server composes the rooms; no room knows it"),
        ("", "Portal", "pages are on top; a feature that needs a page's code should own that code"),
        (
            "",
            "BackOffice",
            "pages are on top; a feature that needs a page's code should own that code"
        ),
        (
            "",
            "",
            "a feature reaches another only through its Contracts folder: publish a record or an interface there"
        ),
    ];

    /// <summary>Null when the door is open, else the sentence that says why not.</summary>
    public static string? Refusal(string from, UsedType used)
    {
        if (used.Room is not { } to || from == "Server" || to == from)
        {
            return null;
        }

        var doors = Doors.TryGetValue(from, out var known)
            ? known
            : throw new InvalidOperationException(
                $"Say in {nameof(Walls)} which doors the new room {from} may open."
            );
        if (doors.Contains(to, StringComparer.Ordinal))
        {
            return null;
        }

        return doors.Contains(to + ".Contracts", StringComparer.Ordinal) && used.IsContract
            ? null
            : $"AnTin.{from} uses {used} of AnTin.{to}: {Why(from, to)}.";
    }

    private static string Why(string from, string to) =>
        Reasons
            .First(reason =>
                (reason.From.Length == 0 || reason.From == from)
                && (reason.To.Length == 0 || reason.To == to)
            )
            .Why;
}
