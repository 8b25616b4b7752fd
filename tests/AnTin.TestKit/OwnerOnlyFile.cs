namespace AnTin.TestKit;

/// <summary>Files with passwords and PINs as commands take them: for their owner alone.</summary>
public static class OwnerOnlyFile
{
    public static void Write(string path, string text)
    {
        File.WriteAllText(path, text);
        Close(path);
    }

    public static void Close(string path)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }
}
