using System.CommandLine;
using AnTin.Server.Commands.Signing;
using AnTin.Signatures;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Signing;

namespace AnTin.Server.Commands;

/// <summary>Where <c>antin verify</c> puts the report of ETSI TS 119 102-2, and with which key it signs it.</summary>
internal sealed class XmlReportOutput
{
    private readonly Option<FileInfo?> output = new("--report-xml")
    {
        Description =
            "Ghi báo cáo ETSI TS 119 102-2 (XML) ra tệp này / write the ETSI report to this file",
    };

    private readonly Option<FileInfo?> pkcs12 = new("--report-p12")
    {
        Description = "Khóa ký báo cáo XML (PKCS#12) / key that signs the XML report",
    };

    private readonly Option<FileInfo?> password = new("--report-password-file")
    {
        Description = "Tệp chứa mật khẩu của khóa đó / file with that key's password",
    };

    public void AddTo(Command command)
    {
        command.Options.Add(output);
        command.Options.Add(pkcs12);
        command.Options.Add(password);
    }

    public Request Read(ParseResult parsed) =>
        new(parsed.GetValue(output), parsed.GetValue(pkcs12), parsed.GetValue(password));

    /// <summary>What was asked for.</summary>
    /// <param name="Output">Null: no report.</param>
    /// <param name="Key">Null: it is not signed.</param>
    /// <param name="Password">Of the key.</param>
    internal sealed record Request(FileInfo? Output, FileInfo? Key, FileInfo? Password)
    {
        /// <summary>What makes it senseless; null when nothing does. Asked before anything is checked.</summary>
        /// <param name="overwrite">An older report there may go.</param>
        /// <param name="inputs">What the command reads besides.</param>
        public string? FindProblem(bool overwrite, IEnumerable<FileInfo?> inputs) =>
            Output is null
                ? Key is null
                    ? null
                    : "--report-p12 cần --report-xml / needs --report-xml"
                : OutputFile.FindProblem(Output, overwrite, [.. inputs, Key, Password])
                    ?? (
                        Key is null ? null
                        : Password is null
                            ? "--report-p12 cần --report-password-file / needs --report-password-file"
                        : OutputFile.Missing(Key) ?? OutputFile.Missing(Password)
                    );

        /// <summary>Writes it where it was asked for; the answer is a problem, or null.</summary>
        public async Task<string?> WriteAsync(
            ValidationReport report,
            string name,
            DateTimeOffset now,
            CancellationToken cancellation
        )
        {
            if (Output is null)
            {
                return null;
            }

            var xml = ReportXml.Write(report, name);
            if (Key is not null)
            {
                using var opened = Pkcs12Key.Open(Key, Password!, out var problem);
                if (opened is null)
                {
                    return problem;
                }

                var signed = await XmlSigner.SignAsync(
                    xml,
                    opened.Signer,
                    new XmlSigningOptions { Certificates = opened.Certificates, At = now },
                    cancellation
                );
                if (!signed.Succeeded)
                {
                    var why = signed.Refusal.Sentence;
                    return $"{why.Vi} / {why.En} [{signed.Refusal.Code}]";
                }

                xml = signed.Value;
            }

            OutputFile.Write(Output, stream => stream.Write(xml));
            return null;
        }
    }
}
