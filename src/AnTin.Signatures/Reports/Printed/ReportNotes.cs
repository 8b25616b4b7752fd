using AnTin.Pdf.Layout;

namespace AnTin.Signatures.Reports.Printed;

/// <summary>What the words of the report mean, and whether the report is stamped.</summary>
internal static class ReportNotes
{
    public static IEnumerable<Block> Of(
        ValidationReport report,
        ReportStamp stamp,
        ReportStyle style
    ) =>
        [
            ReportStyle.Heading(style.Say("Cách đọc báo cáo này", "How to read this report")),
            .. style.List(
                style.Say("Các từ", "Words"),
                [
                    style.Say(
                        "Hợp lệ: dùng được. Không hợp lệ: văn bản hoặc chữ ký sai. Không dùng được: chuẩn chưa kết luận, nhưng chờ thêm cũng không làm chữ ký này dùng được. Chưa kết luận: còn thiếu điều có thể bổ sung. Chưa đủ chữ ký: cơ quan, tổ chức chưa ký.",
                        "Valid: it can be used. Not valid: the document or the signature is wrong. Not usable: the standard cannot decide, but waiting does not make it good. Undecided: something that may still come is missing. Signatures missing: the organisation has not signed yet."
                    ),
                    style.Say(
                        "Trong phần kỹ thuật, TOTAL-PASSED: chữ ký hợp lệ. TOTAL-FAILED: chữ ký không hợp lệ. INDETERMINATE: chưa đủ căn cứ để kết luận (ETSI EN 319 102-1).",
                        "In the technical part, TOTAL-PASSED: the signature is valid. TOTAL-FAILED: it is not. INDETERMINATE: it cannot be decided (ETSI EN 319 102-1)."
                    ),
                    style.Say(
                        "Nguyên vẹn: giá trị chữ ký đúng, cấu trúc tệp đúng, và sau khi ký không có thay đổi nào ngoài những thay đổi được phép. Từ này không nói gì về việc có tin được người ký hay không.",
                        "Clean: the signature value is right, the structure is right, and nothing was changed after signing but what is permitted. It says nothing about whether the signer is trusted."
                    ),
                    style.Say(
                        "Người ký ghi giờ: giờ do máy của người ký viết vào, không chứng minh được gì. Giờ được chứng minh: giờ do dịch vụ cấp dấu thời gian xác nhận.",
                        "Claimed time: written by the signer's own machine, proves nothing. Proven time: confirmed by a time-stamp authority."
                    ),
                ],
                10
            ),
            ReportStyle.Small(
                style.Say(
                    $"Báo cáo nói về đúng tệp có giá trị SHA-256 nêu trên, theo tình trạng chứng thư biết được lúc {style.Time(report.At)}; tệp khác một bit là tệp khác. Kết quả cho phần mềm (JSON) nằm trong báo cáo, mục tệp đính kèm.",
                    $"The report speaks of the file with the SHA-256 above and no other, by what was known of the certificates at {style.Time(report.At)}. The report for programs (JSON) is attached to this file."
                )
            ),
            ReportStyle.Small(Stamp(stamp, style)),
        ];

    private static string Stamp(ReportStamp stamp, ReportStyle style) =>
        stamp switch
        {
            ReportStamp.Stamped => style.Say(
                "Báo cáo này được gắn dấu thời gian: trình đọc PDF hoặc trang kiểm tra chữ ký cho thấy giờ lập và báo cáo có bị sửa sau đó không.",
                "This report bears a document time stamp: a PDF reader or the checker shows when it was made and whether it was changed since."
            ),
            ReportStamp.Unavailable => style.Say(
                "Báo cáo này không có dấu thời gian vì dịch vụ cấp dấu thời gian không trả lời lúc lập báo cáo.",
                "This report bears no time stamp: the time-stamp service did not answer when it was made."
            ),
            _ => style.Say(
                "Báo cáo này không có dấu thời gian vì nơi lập chưa cấu hình dịch vụ cấp dấu thời gian.",
                "This report bears no time stamp: no time-stamp service is configured where it was made."
            ),
        };
}
