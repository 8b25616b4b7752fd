using AnTin.Platform.Results;

namespace AnTin.Platform.Audit;

/// <param name="Sequence">The first line that is not what was written.</param>
/// <param name="Kind">How it shows.</param>
public sealed record AuditBreak(long Sequence, AuditBreakKind Kind)
{
    public Sentence Sentence =>
        Kind switch
        {
            AuditBreakKind.LinesMissing => new(
                $"Nhật ký thiếu dòng ngay trước dòng số {Sequence}.",
                $"Lines are missing right before line {Sequence}."
            ),
            AuditBreakKind.NotLinked => new(
                $"Dòng số {Sequence} không nối với dòng trước nó.",
                $"Line {Sequence} is not linked to the line before it."
            ),
            _ => new(
                $"Dòng số {Sequence} đã bị sửa sau khi ghi.",
                $"Line {Sequence} was changed after it was written."
            ),
        };
}
