using AnTin.Keys;
using AnTin.Platform.Results;
using AnTin.Server.Hosting;
using AnTin.Server.Settings;

namespace AnTin.Server.Checks;

/// <summary>The token is there, opens with its PIN, and can do what the key zone asks of it; says what it can do.</summary>
internal sealed class TokenCheck(AnTinSettings settings, TimeProvider clock) : ICheck
{
    private static readonly Sentence Next = new(
        "Xem docs/operations.md, mục thiết bị PKCS#11.",
        "See docs/operations.md, keys in a token."
    );

    public Sentence Subject { get; } = new("Thiết bị khóa", "Key token");

    public async Task<CheckResult> RunAsync(CancellationToken cancellation)
    {
        try
        {
            using var store = KeyStores.OpenToken(settings, clock);
            var token = store.Describe();
            var keys = await store.ListAsync(cancellation);
            var said = $"{token.Label} ({token.Manufacturer} {token.Model}, {token.Serial})";
            var can = string.Join(", ", token.Can);
            return token.Cannot.Count == 0
                ? CheckResult.Good(
                    $"{said}: {can}; đang giữ {keys.Count} khóa",
                    $"{said}: {can}; keeps {keys.Count} keys"
                )
                : CheckResult.Warning(
                    new(
                        $"{said} không làm được: {string.Join(", ", token.Cannot)}",
                        $"{said} cannot do: {string.Join(", ", token.Cannot)}"
                    ),
                    Next
                );
        }
        catch (KeyStoreException fault)
        {
            return CheckResult.Stops(new(fault.Vietnamese, fault.Message), Next);
        }
    }
}
