using System.CommandLine;
using System.Security.Cryptography;
using AnTin.Authority.Ceremonies.File;
using AnTin.Authority.Officers;
using AnTin.Keys;
using AnTin.Pki.CertificateRequests;
using AnTin.Pki.Certificates;
using AnTin.Pki.Names;
using AnTin.Pki.Signing;

namespace AnTin.Server.Commands.Officers;

/// <summary><c>antin officer request</c>: makes a key in the officer's token, and the lines that ask a ceremony to admit it.</summary>
internal static class OfficerRequest
{
    public static Command Create(TimeProvider clock)
    {
        var officer = new Option<string>("--officer")
        {
            Description = "Hộp thư của cán bộ / the officer's mailbox",
            Required = true,
        };
        var authority = new Option<string>("--authority")
        {
            Description = "CA cấp chứng thư cho cán bộ / the CA that issues to officers",
            Required = true,
        };
        var algorithm = new Option<string>("--algorithm")
        {
            Description = "P-256, P-384, RSA-3072, RSA-4096",
            DefaultValueFactory = _ => "P-256",
        };
        var keys = new OfficerKeyOptions();
        var command = new Command(
            "request",
            """
            Tạo khóa trong thiết bị, in phần yêu cầu cho tệp lễ tạo khóa. / Makes a key in the token, prints the lines for a ceremony.

            antin officer request --officer thamdinh1@hoaban.gov.vn --authority state-g1 --module /usr/lib/softhsm/libsofthsm2.so --token officer --pin-file pin.txt
            """
        )
        {
            officer,
            authority,
            algorithm,
        };
        keys.AddTo(command);
        command.SetAction(
            async (parse, cancellation) =>
            {
                var error = parse.InvocationConfiguration.Error;
                var named = parse.GetRequiredValue(algorithm);
                if (
                    !KeyAlgorithms.TryParse(named, out var kind)
                    || !(kind.Value.IsElliptic() || kind.Value.IsRsa())
                )
                {
                    return RefusalText.Write(
                        error,
                        CommandRefusals.Value("--algorithm", named, "P-256")
                    );
                }

                var opened = keys.Open(parse, clock);
                if (!opened.IsOk)
                {
                    return RefusalText.Write(error, opened.Refusals);
                }

                using var store = opened.Value;
                var wish = await MakeAsync(
                    store,
                    parse.GetRequiredValue(officer),
                    parse.GetRequiredValue(authority),
                    kind.Value,
                    cancellation
                );
                await parse.InvocationConfiguration.Output.WriteLineAsync(wish.ToLines());
                return ExitCodes.Passed;
            }
        );
        return command;
    }

    /// <summary>The key that an earlier run made under the officer's name is asked for again, not made again.</summary>
    private static async Task<TokenWish> MakeAsync(
        IKeyStore store,
        string officer,
        string authority,
        KeyAlgorithm algorithm,
        CancellationToken cancellation
    )
    {
        var key =
            (await store.ListAsync(cancellation)).FirstOrDefault(one =>
                one.Spec == new KeySpec(algorithm, officer)
            ) ?? await store.GenerateAsync(new KeySpec(algorithm, officer), cancellation);
        var signer = await store.SignerAsync(
            key.Reference,
            OfficerAlgorithm.Of(PublicKeyInfo.From(key.PublicKey)),
            cancellation: cancellation
        );
        var request = await CertificateSigningRequest.CreateAsync(
            DistinguishedName.Build([(AttributeType.CommonName, officer)]),
            signer,
            cancellation
        );
        return new TokenWish
        {
            Officer = officer,
            Authority = authority,
            Request = Convert.ToBase64String(request.Encoded.Span),
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(key.PublicKey.Span)),
        };
    }
}
