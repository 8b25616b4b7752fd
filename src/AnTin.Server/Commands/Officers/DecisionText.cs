using System.Globalization;
using System.Security.Cryptography;
using AnTin.Platform.Time;
using AnTin.Registration.Contracts;

namespace AnTin.Server.Commands.Officers;

/// <summary>
/// A decision as the officer reads it before signing. Every line but two comes from what the signature covers; those two are
/// the desk's word, and say so. Nothing in a name steers the terminal.
/// </summary>
internal static class DecisionText
{
    public static void Write(TextWriter output, DecisionFile file, DecisionStatement statement)
    {
        Line(
            output,
            "Quyết định / decision",
            file.Role == DecisionRole.Verification
                ? "thẩm định / verification"
                : "phê duyệt / approval"
        );
        Line(
            output,
            "Thủ tục / procedure",
            $"{file.Procedure} (lời của bàn xử lý / the desk says)"
        );
        Line(
            output,
            "Cơ quan / organisation",
            $"{file.Organisation} (lời của bàn xử lý / the desk says)"
        );
        Line(output, "Mã hồ sơ / dossier", file.Dossier);
        Line(output, "Người ký / officer", file.Officer);
        Line(output, "Đã thẩm định / verified by", file.Verifier ?? "chưa có / nobody yet");
        Line(
            output,
            "Chứng thư / certificates",
            file.Orders.Count.ToString(CultureInfo.InvariantCulture)
        );
        for (var place = 0; place < file.Orders.Count; place++)
        {
            Write(output, place + 1, file.Orders[place], file.Role);
        }

        Line(output, "Lập lúc / made", VietnamTime.Format(file.At));
        Line(
            output,
            "Ký và nộp trước / sign and hand in before",
            VietnamTime.Format(statement.Until)
        );
        Line(output, "SHA-256", statement.Digest());
    }

    /// <summary>The text with every control and format character (bidirectional ones too) replaced.</summary>
    internal static string Plain(string text) =>
        string.Concat(
            text.EnumerateRunes()
                .Select(rune =>
                    System.Text.Rune.GetUnicodeCategory(rune)
                        is UnicodeCategory.Control
                            or UnicodeCategory.Format
                            or UnicodeCategory.LineSeparator
                            or UnicodeCategory.ParagraphSeparator
                        ? "\uFFFD"
                        : rune.ToString()
                )
        );

    private static void Write(TextWriter output, int number, IssuanceOrder order, DecisionRole role)
    {
        var subject = order.Subject;
        output.WriteLine();
        output.WriteLine(
            $"{number, 4}. {Plain($"{subject.CommonName}, {subject.Mailbox}, {order.MobileNumber}")}"
        );
        output.WriteLine(
            $"      {Plain($"{string.Join(" / ", subject.OrganisationPath.Reverse())}, {subject.Province}")}"
        );
        output.WriteLine($"      {Plain($"{order.ProfileId}, {order.Bloc}, {Custody(order)}")}");
        Line(
            output,
            "      Người đề nghị / requester",
            order.Requester ?? "không ghi / none named"
        );
        if (role == DecisionRole.Approval)
        {
            Line(
                output,
                "      Lệnh có hiệu lực đến / order expires",
                VietnamTime.Format(order.ExpiresAt)
            );
        }
    }

    private static string Custody(IssuanceOrder order)
    {
        var device = order.DeviceSerial is null ? "" : $" {order.DeviceSerial}";
        var request = order.CertificateRequest is { } sent
            ? $", PKCS#10 sha256 {Convert.ToHexStringLower(SHA256.HashData(sent))}"
            : "";
        return $"{order.Custody}{device}{request}";
    }

    private static void Line(TextWriter output, string name, string value) =>
        output.WriteLine($"{name}: {Plain(value)}");
}
