using System.Diagnostics.CodeAnalysis;
using AnTin.Platform.Results;

namespace AnTin.Server.Roles;

/// <summary>The words of <c>Roles</c>.</summary>
internal static class RoleNames
{
    public const string Portal = "portal";
    public const string Desk = "desk";
    public const string Status = "status";
    public const string Timestamp = "timestamp";
    public const string Signing = "signing";
    public const string Authority = "authority";
    public const string Activation = "activation";
    public const string Worker = "worker";

    public static IReadOnlyList<string> All { get; } =
    [Portal, Desk, Status, Timestamp, Signing, Authority, Activation, Worker];

    public static Sentence Sentence { get; } =
        new(
            $"all, hoặc danh sách cách nhau bằng \",\" gồm {string.Join(", ", All)}",
            $"all, or a list with commas of {string.Join(", ", All)}"
        );

    /// <exception cref="ArgumentException">Not one of the words: the settings' rules should have said so.</exception>
    public static IReadOnlySet<string> Parse(string text) =>
        TryParse(text, out var roles)
            ? roles
            : throw new ArgumentException($"\"{text}\" are no roles.", nameof(text));

    public static bool TryParse(string text, [NotNullWhen(true)] out IReadOnlySet<string>? roles)
    {
        var words = text.Split(
            ',',
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
        roles = words is ["all"]
            ? All.ToHashSet(StringComparer.Ordinal)
            : words.ToHashSet(StringComparer.Ordinal);
        if (words.Length > 0 && roles.All(All.Contains))
        {
            return true;
        }

        roles = null;
        return false;
    }
}
