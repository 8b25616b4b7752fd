using System.IO.Compression;
using AnTin.Platform.Results;

namespace AnTin.Registration.Excel;

/// <summary>Measures an .xlsx before anything believes it: what it really inflates to, not what it says.</summary>
internal static class SafeZip
{
    private const int MostEntries = 500;
    private const long MostBytes = 64L * 1024 * 1024;

    /// <summary>Refuses a file that is no whole ZIP, has too many parts or inflates to more than 64 MiB; null when it is modest.</summary>
    public static Refusal? Refuse(byte[] file)
    {
        try
        {
            using var archive = new ZipArchive(
                new MemoryStream(file, writable: false),
                ZipArchiveMode.Read
            );
            if (archive.Entries.Count > MostEntries)
            {
                return ExcelRefusals.TooLarge;
            }

            var left = MostBytes;
            var buffer = new byte[81920];
            foreach (var entry in archive.Entries)
            {
                using var part = entry.Open();
                for (int read; left >= 0 && (read = part.Read(buffer)) > 0; )
                {
                    left -= read;
                }
            }

            return left >= 0 ? null : ExcelRefusals.TooLarge;
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException)
        {
            return ExcelRefusals.Unreadable;
        }
    }
}
