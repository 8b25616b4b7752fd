using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace AnTin.Signatures.Tests.Attacks;

/// <summary>An update written as text that changes words of objects as the file last defined them.</summary>
internal sealed class TextEdit(byte[] file)
{
    private readonly string text = Encoding.Latin1.GetString(file);
    private readonly SortedDictionary<int, string> objects = [];

    public TextEdit Set(int number, string body)
    {
        objects[number] = body;
        return this;
    }

    /// <summary>Fails where the pattern is not found, so that no attack is an empty one.</summary>
    public TextEdit Change(int number, string pattern, string replacement)
    {
        var body = Body(number);
        var found = pattern.Replace(" ", @"\s*", StringComparison.Ordinal);
        var changed = Regex.Replace(
            body,
            found,
            replacement,
            RegexOptions.None,
            TimeSpan.FromSeconds(5)
        );
        changed.ShouldNotBe(body);
        return Set(number, changed);
    }

    public TextEdit Fill(int number, string entries) =>
        Set(number, Body(number).TrimEnd()[..^2] + " " + entries + " >>");

    public TextEdit AddField(int number) => Change(1, @"/Fields\s*\[", $"/Fields [{number} 0 R ");

    public byte[] ToFile()
    {
        var update = new RawUpdate(file);
        var previous = update.LastSection;
        foreach (var (number, body) in objects)
        {
            update.Object(number, body);
        }

        var size = Regex
            .Matches(text, @"/Size\s+(?<size>\d+)", RegexOptions.None, TimeSpan.FromSeconds(5))
            .Select(match => int.Parse(match.Groups["size"].Value, CultureInfo.InvariantCulture))
            .Append(90)
            .Max();
        return update.Table($"/Size {size} /Root 1 0 R /Prev {previous}");
    }

    private string Body(int number) =>
        objects.TryGetValue(number, out var body)
            ? body
            : Regex
                .Matches(
                    text,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $@"\n{number} 0 obj\s*(.*?)\s*endobj"
                    ),
                    RegexOptions.Singleline,
                    TimeSpan.FromSeconds(5)
                )[^1]
                .Groups[1]
                .Value;
}
