using System.Globalization;
using AnTin.Platform.Results;

namespace AnTin.Platform.Transparency;

/// <summary>What can be wrong with the files of a log.</summary>
public static class LogRefusals
{
    /// <param name="vietnamese">What is wrong, to follow "Không phải ghi chú có chữ ký:".</param>
    /// <param name="english">What is wrong, to follow "This is no signed note:".</param>
    public static Refusal NoteForm(string vietnamese, string english) =>
        new(
            "LOG-NOTE",
            new(
                $"Không phải ghi chú có chữ ký: {vietnamese}.",
                $"This is no signed note: {english}."
            )
        );

    /// <inheritdoc cref="NoteForm"/>
    public static Refusal CheckpointForm(string vietnamese, string english) =>
        new(
            "LOG-CHECKPOINT",
            new($"Không phải điểm chốt: {vietnamese}.", $"This is no checkpoint: {english}.")
        );

    public static Refusal KeyForm(string vietnamese, string english) =>
        new(
            "LOG-KEY",
            new(
                $"Không phải khóa công khai của nhật ký: {vietnamese}.",
                $"This is no public key of a log: {english}."
            )
        )
        {
            NextStep = new(
                "Một dòng \"tên+số+base64\", do lệnh antin audit key in ra.",
                "One line \"name+id+base64\", as antin audit key prints it."
            ),
        };

    public static Refusal RequestForm(string vietnamese, string english) =>
        new(
            "LOG-REQUEST",
            new(
                $"Không phải yêu cầu gửi nhân chứng: {vietnamese}.",
                $"This is no request to a witness: {english}."
            )
        );

    public static Refusal TileForm(string path) =>
        new(
            "LOG-TILE",
            new(
                $"Tệp {path} không chứa đủ các giá trị băm.",
                $"The file {path} does not hold the hashes it must."
            )
        );

    public static Refusal FileMissing(string path) =>
        new(
            "LOG-FILE-MISSING",
            new(
                $"Thiếu tệp {path}, hoặc tệp quá lớn.",
                $"The file {path} is missing, or too large."
            )
        );

    public static Refusal RootDiffers(long size) =>
        new(
            "LOG-ROOT",
            new(
                $"Các tệp của nhật ký không cho ra gốc đã ký với {Text(size)} mục.",
                $"The files of the log do not give the root that was signed for {Text(size)} entries."
            )
        );

    public static Refusal NotSignedBy(string name) =>
        new(
            "LOG-SIGNATURE",
            new(
                $"Điểm chốt không mang chữ ký đúng của {name}.",
                $"The checkpoint bears no valid signature of {name}."
            )
        );

    public static Refusal NoSuchEntry(string what) =>
        new(
            "LOG-NO-ENTRY",
            new($"Nhật ký không có mục nào của \"{what}\".", $"The log has no entry of \"{what}\".")
        );

    public static Refusal NoLog(string directory) =>
        new(
            "LOG-NONE",
            new($"Không có nhật ký trong \"{directory}\".", $"There is no log in \"{directory}\".")
        )
        {
            NextStep = new(
                "Chỉ thư mục chứa tệp checkpoint, hoặc thư mục ở trên.",
                "Name the directory that holds the file checkpoint, or one above it."
            ),
        };

    /// <param name="origin">The log.</param>
    /// <param name="size">Entries of the earlier checkpoint.</param>
    public static Refusal Rewritten(string origin, long size) =>
        new(
            "LOG-REWRITTEN",
            new(
                $"{origin} không còn bắt đầu bằng {Text(size)} mục đã ký trước đây.",
                $"{origin} no longer begins with the {Text(size)} entries that were signed before."
            )
        );

    internal static Refusal ProofForm() =>
        new("LOG-PROOF", new("Không phải bằng chứng của nhật ký.", "This is no proof of a log."));

    internal static Refusal NotIncluded(long index) =>
        new(
            "LOG-NOT-INCLUDED",
            new(
                $"Bằng chứng không dẫn từ mục số {Text(index)} đến gốc đã ký.",
                $"The proof does not lead from entry {Text(index)} to the signed root."
            )
        );

    internal static Refusal EntryChanged(long entry) =>
        new(
            "LOG-ENTRY",
            new(
                $"Mục số {Text(entry)} không phải mục đã ghi.",
                $"Entry {Text(entry)} is not what was logged."
            )
        );

    internal static Refusal EntriesChanged(long first, long last) =>
        new(
            "LOG-ENTRY",
            new(
                $"Trong các mục từ số {Text(first)} đến {Text(last)} có mục không phải mục đã ghi.",
                $"Of the entries {Text(first)} to {Text(last)} one is not what was logged."
            )
        );

    internal static Refusal BundleForm(int whole) =>
        new(
            "LOG-BUNDLE",
            new(
                $"Gói mục nhật ký chỉ có {Text(whole)} mục nguyên vẹn.",
                $"The bundle of entries holds only {Text(whole)} whole ones."
            )
        );

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
