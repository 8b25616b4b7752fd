using System.Xml;

namespace AnTin.Signatures.Xml.Canonicalisation;

/// <summary>A canonicalisation algorithm with its parameters.</summary>
/// <param name="Method">Which rules.</param>
/// <param name="WithComments">Comments are part of what is signed.</param>
/// <param name="InclusivePrefixes">Exclusive only: prefixes treated as if inclusive; "#default" is the default namespace.</param>
internal sealed record CanonicalForm(
    CanonicalMethod Method,
    bool WithComments,
    IReadOnlySet<string> InclusivePrefixes
)
{
    public const string Inclusive10 = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";
    public const string Inclusive11 = "http://www.w3.org/2006/12/xml-c14n11";
    public const string Exclusive10 = "http://www.w3.org/2001/10/xml-exc-c14n#";
    private const string Comments = "WithComments";
    private const string HashComments = "#" + Comments;
    private const int MostPrefixes = 100;
    private const int LongestPrefixes = 10_000;

    private static readonly HashSet<string> None = [];

    /// <summary>What XML Signature 1.1 §4.4.3.2 applies where octets are needed and no method is named.</summary>
    public static readonly CanonicalForm Default = new(CanonicalMethod.Inclusive, false, None);

    /// <summary>Null for an algorithm that is none of the six.</summary>
    /// <param name="algorithm">Its URI.</param>
    /// <param name="parameters">The element that names it; its InclusiveNamespaces is read.</param>
    public static CanonicalForm? Find(string algorithm, XmlElement? parameters) =>
        algorithm switch
        {
            Inclusive10 => Default,
            Inclusive10 + HashComments => Default with { WithComments = true },
            Inclusive11 => Default with { Method = CanonicalMethod.Inclusive11 },
            Inclusive11 + HashComments => new(CanonicalMethod.Inclusive11, true, None),
            Exclusive10 => new(CanonicalMethod.Exclusive, false, PrefixesOf(parameters)),
            Exclusive10 + Comments => new(CanonicalMethod.Exclusive, true, PrefixesOf(parameters)),
            _ => null,
        };

    private static HashSet<string> PrefixesOf(XmlElement? parameters) =>
        parameters?["InclusiveNamespaces", Exclusive10]?.GetAttribute("PrefixList") is { } list
            ?
            [
                .. list[..Math.Min(list.Length, LongestPrefixes)]
                    .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                    .Take(MostPrefixes),
            ]
            : None;
}
