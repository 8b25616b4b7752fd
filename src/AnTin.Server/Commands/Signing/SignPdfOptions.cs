using System.CommandLine;
using System.CommandLine.Parsing;
using AnTin.Signatures.Policy;
using AnTin.Signatures.Signing;
using AnTin.Signatures.Validation;

namespace AnTin.Server.Commands;

/// <summary>What <c>antin sign pdf</c> was asked to do.</summary>
internal sealed record SignPdfOptions
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

    public required FileInfo Input { get; init; }
    public required FileInfo Output { get; init; }
    public required FileInfo Pkcs12 { get; init; }
    public required FileInfo PasswordFile { get; init; }
    public Uri? Tsa { get; init; }
    public string LevelName { get; init; } = "B-B";
    public string? Field { get; init; }
    public int Page { get; init; } = 1;
    public string? Rectangle { get; init; }
    public FileInfo? Image { get; init; }
    public string[] Text { get; init; } = [];
    public string? Reason { get; init; }
    public string? Location { get; init; }
    public string? Role { get; init; }

    public SignatureLevel Level => Levels.GetValueOrDefault(LevelName, SignatureLevel.BaselineB);

    public SignaturePlace? Place =>
        SignaturePlace.TryParse(Rectangle, out var place) ? place : null;

    /// <summary>Those that the validation policy knows: a slip would switch its check off.</summary>
    private static IEnumerable<string> Roles =>
        ValidationPolicy.Default.Roles.SelectMany(rule => rule.ClaimedRoles);

    /// <summary>What makes the request senseless; null when nothing does.</summary>
    public string? FindProblem() =>
        Missing(Input)
        ?? Missing(Pkcs12)
        ?? Missing(PasswordFile)
        ?? MissingDirectory(Output)
        ?? (Image is null ? null : Missing(Image))
        ?? (Levels.ContainsKey(LevelName) ? null : $"--level {LevelName}: B-B, B-T, B-LT, B-LTA")
        ?? (
            Role is null || Roles.Contains(Role, StringComparer.Ordinal)
                ? null
                : $"--role {Role}: {string.Join(", ", Roles)}"
        )
        ?? (
            Rectangle is null || Place is not null
                ? null
                : $"--rect {Rectangle}: left,bottom,width,height"
        );

    public SignatureAppearance? Appearance() =>
        Image is null && Text.Length == 0
            ? null
            : new SignatureAppearance
            {
                Picture = Image is null
                    ? ReadOnlyMemory<byte>.Empty
                    : File.ReadAllBytes(Image.FullName),
                Lines = Text,
            };

    public static Command CreateCommand(
        Func<SignPdfOptions, TextWriter, CancellationToken, Task<int>> run
    )
    {
        var input = new Argument<FileInfo>("IN")
        {
            Description = "Tệp PDF cần ký / the file to sign",
        };
        var output = new Argument<FileInfo>("OUT") { Description = "Tệp đã ký / the signed file" };
        var pkcs12 = new Option<FileInfo>("--p12") { Description = "PKCS#12", Required = true };
        var password = new Option<FileInfo>("--password-file")
        {
            Description = "Tệp chứa mật khẩu / a file with the password",
            Required = true,
        };
        var tsa = new Option<Uri?>("--tsa")
        {
            Description = "Địa chỉ TSA / address of the time-stamp authority",
            CustomParser = ReadAddress,
        };
        var level = new Option<string>("--level")
        {
            Description = "B-B, B-T, B-LT, B-LTA",
            DefaultValueFactory = _ => "B-B",
        };
        var field = new Option<string?>("--field")
        {
            Description = "Tên ô chữ ký / name of the field",
        };
        var page = new Option<int>("--page")
        {
            Description = "Trang, từ 1 / page from 1",
            DefaultValueFactory = _ => 1,
        };
        var rectangle = new Option<string?>("--rect")
        {
            Description = "left,bottom,width,height (pt)",
        };
        var image = new Option<FileInfo?>("--image")
        {
            Description = "Hình chữ ký, con dấu (PNG) / picture",
        };
        var text = new Option<string[]>("--text")
        {
            Description = "Dòng chữ / line of text",
            DefaultValueFactory = _ => [],
        };
        var reason = new Option<string?>("--reason") { Description = "Lý do / reason" };
        var location = new Option<string?>("--location") { Description = "Nơi ký / place" };
        var role = new Option<string?>("--role")
        {
            Description = $"Vai trò / role: {string.Join(", ", Roles)}",
        };
        var command = new Command(
            "pdf",
            """
            Ký tệp PDF (PAdES). / Signs a PDF.

            antin sign pdf data/demo/files/teacher-document.pdf signed.pdf --p12 data/demo/files/organisation-thpt2.p12 --password-file data/demo/files/p12-password.txt
            antin sign pdf data/demo/files/teacher-document.pdf signed.pdf --p12 data/demo/files/organisation-thpt2.p12 --password-file data/demo/files/p12-password.txt --level B-T --tsa http://127.0.0.1:5080/tsa
            """
        )
        {
            input,
            output,
            pkcs12,
            password,
            tsa,
            level,
            field,
            page,
            rectangle,
            image,
            text,
            reason,
            location,
            role,
        };
        command.SetAction(
            (parsed, cancellation) =>
                run(
                    new SignPdfOptions
                    {
                        Input = parsed.GetRequiredValue(input),
                        Output = parsed.GetRequiredValue(output),
                        Pkcs12 = parsed.GetRequiredValue(pkcs12),
                        PasswordFile = parsed.GetRequiredValue(password),
                        Tsa = parsed.GetValue(tsa),
                        LevelName = parsed.GetRequiredValue(level),
                        Field = parsed.GetValue(field),
                        Page = parsed.GetValue(page),
                        Rectangle = parsed.GetValue(rectangle),
                        Image = parsed.GetValue(image),
                        Text = parsed.GetRequiredValue(text),
                        Reason = parsed.GetValue(reason),
                        Location = parsed.GetValue(location),
                        Role = parsed.GetValue(role),
                    },
                    parsed.InvocationConfiguration.Error,
                    cancellation
                )
        );
        return command;
    }

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

    private static string? MissingDirectory(FileInfo file) =>
        Directory.Exists(file.DirectoryName)
            ? null
            : $"Không thấy thư mục {file.DirectoryName}; hãy tạo trước / there is no such directory; make it first";

    private static string? Missing(FileInfo file) =>
        file.Exists ? null : $"Không thấy tệp {file} / there is no such file";
}
