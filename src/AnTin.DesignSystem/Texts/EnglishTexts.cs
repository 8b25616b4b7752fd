using System.Collections.Frozen;
using System.Reflection;
using System.Text;
using System.Text.Json;

namespace AnTin.DesignSystem.Texts;

/// <summary>
/// All English sentences, read once from the <c>en.json</c> files that the given assemblies carry.
/// One Vietnamese sentence has one English sentence in the whole site; a test keeps it so.
/// </summary>
public sealed class EnglishTexts
{
    private readonly FrozenDictionary<string, string> _sentences;

    public EnglishTexts(IEnumerable<Assembly> assemblies)
    {
        var sentences = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var assembly in assemblies.Distinct())
        {
            foreach (
                var name in assembly
                    .GetManifestResourceNames()
                    .Where(n => n.EndsWith("en.json", StringComparison.Ordinal))
            )
            {
                using var stream = assembly.GetManifestResourceStream(name)!;
                Add(sentences, stream);
            }
        }
        _sentences = sentences.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public int Count => _sentences.Count;

    /// <returns>The English sentence, or <c>null</c> when nobody wrote one.</returns>
    public string? Find(string vietnamese) => _sentences.GetValueOrDefault(vietnamese);

    private static void Add(Dictionary<string, string> sentences, Stream json)
    {
        var read = JsonSerializer.Deserialize<Dictionary<string, string>>(json) ?? [];
        foreach (var (vietnamese, english) in read)
        {
            var key = vietnamese.Normalize(NormalizationForm.FormC);
            sentences.TryAdd(key, english);
        }
    }
}
