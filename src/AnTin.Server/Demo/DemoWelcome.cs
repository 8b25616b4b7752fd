using System.Text.Json;

namespace AnTin.Server.Demo;

/// <summary>The manifest for people: where the doors are, and who may walk through them.</summary>
internal static class DemoWelcome
{
    private static readonly (string Door, string Words)[] Doors =
    [
        ("portal", "cổng / portal"),
        ("workspace", "cơ quan, tổ chức / organisations"),
        ("desk", "cán bộ / officers"),
        ("subscriber", "thuê bao / subscribers"),
        ("checker", "kiểm tra chữ ký / checker"),
        ("inbox", "mọi thư và tin nhắn / all mail"),
    ];

    public static void Write(DemoPaths paths, TextWriter output)
    {
        using var manifest = JsonDocument.Parse(File.ReadAllBytes(paths.Manifest));
        var urls = manifest.RootElement.GetProperty("urls");
        output.WriteLine();
        foreach (var (door, words) in Doors)
        {
            output.WriteLine($"  {words, -36} {Text(urls, door)}");
        }

        output.WriteLine();
        output.WriteLine(
            Row("vai trò / role", "đăng nhập / login", "mật khẩu / password", "PIN", "")
        );
        foreach (var one in manifest.RootElement.GetProperty("accounts").EnumerateArray())
        {
            output.WriteLine(
                Row(
                    Text(one, "role"),
                    Text(one, "login"),
                    Text(one, "password"),
                    Text(one, "pin"),
                    Text(one, "organisation")
                )
            );
        }

        var acts = Path.Combine(paths.Files, "acts");
        if (Directory.Exists(acts))
        {
            output.WriteLine();
            output.WriteLine(
                $"  Tệp và khóa để ký thử / files and keys to try signing with: {acts}"
            );
        }

        var settings = Path.GetRelativePath(".", paths.Settings);
        output.WriteLine();
        output.WriteLine(
            $"  Lệnh vận hành / for commands: --settings {(settings.StartsWith("..", StringComparison.Ordinal) ? paths.Settings : settings)}"
        );
        output.WriteLine();
    }

    private static string Row(
        string role,
        string login,
        string password,
        string pin,
        string organisation
    ) => $"  {role, -16} {login, -36} {password, -20} {pin, -8} {organisation}".TrimEnd();

    private static string Text(JsonElement from, string name) =>
        from.GetProperty(name).GetString() ?? "";
}
