using AnTin.Keys.Pkcs11;
using AnTin.TestKit;

namespace AnTin.Keys.Tests.Pkcs11;

/// <summary>A token of SoftHSM for one test, and its PIN file.</summary>
internal sealed class TokenInTemp : IDisposable
{
    private readonly DirectoryInfo root;

    private TokenInTemp(DirectoryInfo root, string label)
    {
        this.root = root;
        Options = new TokenOptions
        {
            Library = SoftHsm.Library!,
            Token = label,
            PinFile = SoftHsm.PinFile(root.FullName),
        };
        Restart();
        Store = new Pkcs11KeyStore(Options, Clock);
    }

    public MovedClock Clock { get; } = new();

    public TokenOptions Options { get; private set; }

    public Pkcs11KeyStore Store { get; private set; }

    public string Root => root.FullName;

    public static async Task<TokenInTemp> CreateAsync() =>
        new(Directory.CreateTempSubdirectory("antin-token-"), await SoftHsm.NewTokenAsync());

    /// <summary>As a module does that was unplugged and plugged in: all sessions and handles are void.</summary>
    public void Restart()
    {
        var module = TokenModule.Load(Options.Library);
        module.Restart(module.Epoch);
    }

    /// <summary>As another part of the process does that ends the module behind our back.</summary>
    public void EndModule() => TokenModule.Load(Options.Library).Functions.EndModule();

    /// <summary>The token as the next start of the process sees it.</summary>
    public Pkcs11KeyStore Reopen(Func<TokenOptions, TokenOptions>? change = null)
    {
        Store.Dispose();
        Options = change?.Invoke(Options) ?? Options;
        return Store = new Pkcs11KeyStore(Options, Clock);
    }

    public void Dispose()
    {
        Store.Dispose();
        root.Delete(recursive: true);
    }

    /// <summary>Its time and its stopwatch move together, and only when they are moved.</summary>
    internal sealed class MovedClock : TimeProvider
    {
        private DateTimeOffset now = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override DateTimeOffset GetUtcNow() => now;

        public override long GetTimestamp() => now.Ticks;

        public void Advance(TimeSpan by) => now += by;
    }
}
