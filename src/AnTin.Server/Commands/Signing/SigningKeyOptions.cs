using System.CommandLine;
using System.CommandLine.Parsing;

namespace AnTin.Server.Commands.Signing;

/// <summary>What every command that signs asks: the key, the time-stamp service, the level, the role.</summary>
internal sealed class SigningKeyOptions
{
    private readonly Option<FileInfo> pkcs12 = new("--p12")
    {
        Description = "Khóa và chứng thư (PKCS#12) / key and certificates",
        Required = true,
    };

    private readonly Option<FileInfo> password = new("--password-file")
    {
        Description = "Tệp chứa mật khẩu, chmod 600 / a file with the password",
        Required = true,
    };

    private readonly Option<Uri?> tsa = TimestampAddress();

    private readonly Option<string> level = new("--level")
    {
        Description = "Mức chữ ký / level: B-B, B-T, B-LT, B-LTA",
        DefaultValueFactory = _ => "B-B",
    };

    private readonly Option<string?> role = new("--role")
    {
        Description = $"Vai trò / role: {string.Join(", ", SigningKeyChoice.Roles)}",
    };

    private readonly Option<bool> offline = new("--offline")
    {
        Description =
            "Không hỏi trạng thái thu hồi trước khi ký / ask nobody before signing whether the certificate was revoked",
    };

    public void AddTo(Command command)
    {
        command.Options.Add(pkcs12);
        command.Options.Add(password);
        command.Options.Add(tsa);
        command.Options.Add(level);
        command.Options.Add(role);
        command.Options.Add(offline);
    }

    public SigningKeyChoice Read(ParseResult parse) =>
        new(
            parse.GetRequiredValue(pkcs12),
            parse.GetRequiredValue(password),
            parse.GetValue(tsa),
            parse.GetRequiredValue(level),
            parse.GetValue(role),
            parse.GetValue(offline)
        );

    public static Option<Uri?> TimestampAddress() =>
        new("--tsa")
        {
            Description =
                "Địa chỉ TSA, cần cho B-T trở lên / address of the time-stamp authority, for B-T and above",
            CustomParser = ReadAddress,
        };

    // The command-line library reads files and numbers by itself, addresses not.
    private static Uri? ReadAddress(ArgumentResult typed)
    {
        var text = typed.Tokens[0].Value;
        if (
            Uri.TryCreate(text, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
        )
        {
            return address;
        }

        typed.AddError($"“{text}” không phải địa chỉ / is no address, e.g. http://ca.gov.vn/tsa");
        return null;
    }
}
