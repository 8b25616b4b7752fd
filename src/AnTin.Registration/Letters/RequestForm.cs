using System.Globalization;

namespace AnTin.Registration.Letters;

/// <summary>What distinguishes the forms of request letters: the words around the list, and its columns.</summary>
/// <param name="Code">The official code of the procedure, which the embedded list bears.</param>
/// <param name="ListHeading">Heading of section 2.</param>
/// <param name="Unit">What is counted: cá nhân, cơ quan, thiết bị…</param>
/// <param name="AnnexTitle">Heading of the annex.</param>
/// <param name="Columns">From left to right; the number stands before them.</param>
/// <param name="Notes">What the marks (2), (3)… in headings mean.</param>
public sealed record RequestForm(
    string Code,
    string ListHeading,
    string Unit,
    string AnnexTitle,
    IReadOnlyList<RequestFormColumn> Columns,
    IReadOnlyList<string> Notes
)
{
    /// <summary>Heading of section 1; the form for restoring devices names a coordinator there.</summary>
    public string ReceiverHeading { get; init; } =
        "Thông tin người tiếp nhận chứng thư chữ ký số chuyên dùng công vụ (thiết bị lưu khóa bí mật):";

    /// <summary>How Decree 68/2024 names the certificate.</summary>
    public const string Term = "chứng thư chữ ký số chuyên dùng công vụ";

    /// <summary>The same form in the words of another regime.</summary>
    public RequestForm WithTerm(string term) =>
        this with
        {
            AnnexTitle = AnnexTitle.Replace(
                Capitals(Term),
                Capitals(term),
                StringComparison.Ordinal
            ),
            ReceiverHeading = ReceiverHeading.Replace(Term, term, StringComparison.Ordinal),
        };

    private static string Capitals(string text) =>
        text.ToUpper(CultureInfo.GetCultureInfo("vi-VN"));
}
