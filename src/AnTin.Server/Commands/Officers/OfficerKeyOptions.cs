using System.CommandLine;
using AnTin.Keys;
using AnTin.Keys.Pkcs11;
using AnTin.Platform.Results;

namespace AnTin.Server.Commands.Officers;

/// <summary>Where an officer's key lies: in a token, named by module, label and PIN file.</summary>
internal sealed class OfficerKeyOptions
{
    private readonly Option<FileInfo?> module = new("--module")
    {
        Description = "Mô-đun PKCS#11 của thiết bị / the token's PKCS#11 module",
    };

    private readonly Option<string?> token = new("--token")
    {
        Description = "Nhãn hoặc số của thiết bị / the token's label or serial number",
    };

    private readonly Option<FileInfo?> pinFile = new("--pin-file")
    {
        Description = "Tệp chứa mã PIN, chmod 600 / a file with the PIN",
    };

    public void AddTo(Command command)
    {
        command.Options.Add(module);
        command.Options.Add(token);
        command.Options.Add(pinFile);
    }

    public bool AreGiven(ParseResult parse) =>
        parse.GetValue(module) is not null
        || parse.GetValue(token) is not null
        || parse.GetValue(pinFile) is not null;

    /// <summary>The token's store, not yet opened: the first question logs in.</summary>
    public Result<Pkcs11KeyStore> Open(ParseResult parse, TimeProvider clock)
    {
        if (
            parse.GetValue(module) is not { } library
            || parse.GetValue(token) is not { } label
            || parse.GetValue(pinFile) is not { } pins
        )
        {
            return OfficerCommandRefusals.NoKey;
        }

        var problem = library.Exists
            ? SecretFile.FindProblem(pins)
            : CommandRefusals.NoFile(library.FullName);
        return problem is not null
            ? problem
            : new Pkcs11KeyStore(
                new TokenOptions
                {
                    Library = library.FullName,
                    Token = label,
                    PinFile = pins.FullName,
                    Sessions = 1,
                },
                clock
            );
    }

    /// <summary>The key that is named by label or reference, or the only one that signs.</summary>
    public static async Task<Result<StoredKey>> ChooseAsync(
        IKeyStore store,
        string? name,
        CancellationToken cancellation
    )
    {
        var pairs = (await store.ListAsync(cancellation))
            .Where(key => key.Spec.Algorithm.IsElliptic() || key.Spec.Algorithm.IsRsa())
            .ToList();
        var named = pairs
            .Where(key => name is null || key.Spec.Label == name || key.Reference.Id == name)
            .ToList();
        return named.Count == 1 ? named[0] : OfficerCommandRefusals.WhichKey(pairs);
    }
}
