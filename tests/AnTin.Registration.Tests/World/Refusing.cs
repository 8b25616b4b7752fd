using AnTin.Platform.Results;

namespace AnTin.Registration.Tests.World;

internal static class Refusing
{
    /// <summary>The code of the one refusal.</summary>
    public static string Code<T>(this Result<T> result) =>
        result.Refusals.ShouldHaveSingleItem().Code;

    public static IReadOnlyList<string> Codes<T>(this Result<T> result) =>
        [.. result.Refusals.Select(refusal => refusal.Code)];
}
