using System.IO.Compression;

namespace AnTin.Registration.Excel;

/// <summary>Measures an .xlsx before anything believes it: what it really inflates to, not what it says.</summary>
internal static class SafeZip
{
    private const int MostEntries = 500;
    private const long MostBytes = 64L * 1024 * 1024;

    /// <summary>False when the file is no ZIP, has too many parts or inflates to more than 64 MiB.</summary>
    public static bool IsModest(byte[] file)
    {
        try
        {
            using var archive = new ZipArchive(
                new MemoryStream(file, writable: false),
                ZipArchiveMode.Read
            );
            if (archive.Entries.Count > MostEntries)
            {
                return false;
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

            return left >= 0;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}
