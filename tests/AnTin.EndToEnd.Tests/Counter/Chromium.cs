namespace AnTin.EndToEnd.Tests.Counter;

/// <summary>The browser of the machine, wherever the PATH finds it.</summary>
internal static class Chromium
{
    public static string? Path { get; } =
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder =>
                new[] { "chromium", "chromium-browser" }.Select(name =>
                    System.IO.Path.Combine(folder, name)
                )
            )
            .FirstOrDefault(File.Exists);
}
