using AnTin.Platform.Evidence;
using AnTin.Signatures;
using AnTin.Signatures.Policy;
using AnTin.Signatures.Signing;
using AnTin.Signatures.Validation;

namespace AnTin.Server.Commands.Signing;

/// <summary>With which key, and how far, a command was asked to sign.</summary>
internal sealed record SigningKeyChoice(
    FileInfo Pkcs12,
    FileInfo PasswordFile,
    Uri? Tsa,
    string LevelName,
    string? Role,
    bool Offline
)
{
    private static readonly Dictionary<string, SignatureLevel> Levels = new(
        StringComparer.OrdinalIgnoreCase
    )
    {
        ["B-B"] = SignatureLevel.BaselineB,
        ["B-T"] = SignatureLevel.BaselineT,
        ["B-LT"] = SignatureLevel.BaselineLT,
        ["B-LTA"] = SignatureLevel.BaselineLTA,
    };

    /// <summary>Those that the validation policy knows: a slip would switch its check off.</summary>
    public static IEnumerable<string> Roles =>
        ValidationPolicy.Default.Roles.SelectMany(rule => rule.ClaimedRoles);

    /// <param name="name">One of the four.</param>
    public static SignatureLevel LevelOf(string name) => Levels[name];

    public SignatureLevel Level => Levels.GetValueOrDefault(LevelName, SignatureLevel.BaselineB);

    /// <summary>What makes the request senseless; null when nothing does.</summary>
    public string? FindProblem() =>
        OutputFile.Missing(Pkcs12)
        ?? OutputFile.Missing(PasswordFile)
        ?? (Levels.ContainsKey(LevelName) ? null : $"--level {LevelName}: B-B, B-T, B-LT, B-LTA")
        ?? (
            Level == SignatureLevel.BaselineB || Tsa is not null
                ? null
                : $"--level {LevelName} cần --tsa / needs --tsa [NO_TIMESTAMP_SOURCE]"
        )
        ?? (
            Role is null || Roles.Contains(Role, StringComparer.Ordinal)
                ? null
                : $"--role {Role}: {string.Join(", ", Roles)}"
        );

    /// <summary>The options with the level, the role and the services that were asked for.</summary>
    public T AddTo<T>(T options, HttpClient http)
        where T : SignatureOptions =>
        (T)(
            (SignatureOptions)options with
            {
                Level = Level,
                Role = Role,
                Timestamps = Tsa is null ? null : new HttpTimestampSource(http, Tsa),
                Evidence = Level >= SignatureLevel.BaselineLT ? new HttpEvidenceSource(http) : null,
            }
        );
}
