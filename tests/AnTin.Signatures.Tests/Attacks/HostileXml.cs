using System.Globalization;
using System.Text;

namespace AnTin.Signatures.Tests.Attacks;

/// <summary>Makes XML files of a wished size that are cheap to write and dear to check.</summary>
internal static class HostileXml
{
    private const string Dsig = "http://www.w3.org/2000/09/xmldsig#";
    private const string Exclusive = "http://www.w3.org/2001/10/xml-exc-c14n#";
    private const string Inclusive = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";
    private const string Inclusive11 = "http://www.w3.org/2006/12/xml-c14n11";
    private const string XPath = "http://www.w3.org/TR/1999/REC-xpath-19991116";
    private const string Filter = "http://www.w3.org/2002/06/xmldsig-filter2";

    private static readonly string Enveloped = Transform(Dsig + "enveloped-signature");

    /// <summary>A file of short elements that each signature signs whole.</summary>
    public static string Honest(int octets, int signatures) =>
        Root(
            Fill("<a>x</a>", octets)
                + string.Concat(
                    Enumerable
                        .Range(0, signatures)
                        .Select(i => Signature(Reference("", Enveloped), id: $"s{i}"))
                )
        );

    public static string Make(string how, int n) =>
        how switch
        {
            "references to the whole" => Root(
                Fill("<a/>", n * 7 / 10) + Signature(Many(Reference("", Enveloped), 990))
            ),
            "references to comments" => Root(
                Fill("<!---->", n * 6 / 10) + Signature(Many(Reference("", Enveloped), 990))
            ),
            "references below many namespaces" => Root(
                "<b Id=\"b\"/>" + Signature(Many(Reference("#b", Transform(Exclusive)), 990)),
                Count("xmlns:n@=\"u\" ", n * 6 / 10)
            ),
            "references below many xml attributes" => Root(
                $"<b Id=\"b\" {Count("y@=\"\" ", n / 3)}/>"
                    + Signature(Many(Reference("#b", Transform(Inclusive)), 400)),
                Count("xml:x@=\"\" ", n / 2)
            ),
            "references below bases" => Root(
                Nested(240, $"<a xml:base=\"{Fill("a/", n / 400)}\">@</a>", "<b Id=\"b\"/>")
                    + Signature(Many(Reference("#b", Transform(Inclusive11)), 990))
            ),
            "transforms that parse again" => Root(
                Fill("<a/>", n / 4)
                    + Signature(
                        Many(Reference("", Enveloped + Many(Transform(Exclusive), 15)), 300)
                    )
            ),
            "base64 of elements without text" => Root(
                Fill("<a/>", n / 2)
                    + Signature(Many(Reference("", Transform(Dsig + "base64")), 990))
            ),
            "expressions that search" => Root(
                Fill("<a/>", n / 2)
                    + Signature(
                        Many(Reference("", Many(Condition("not(ancestor-or-self::a)"), 16)), 150)
                    )
            ),
            "expressions that look prefixes up" => Root(
                Signature(
                    Many(Reference("", Many(Condition("not(ancestor-or-self::n1:a)"), 16)), 150)
                ),
                Count("xmlns:n@=\"u\" ", n / 2)
            ),
            "filters that search" => Root(
                Fill("<a/>", n / 2)
                    + Signature(
                        Many(
                            Reference(
                                "",
                                Transform(
                                    Filter,
                                    Many(
                                        $"<f:XPath xmlns:f=\"{Filter}\" Filter=\"subtract\">//a</f:XPath>",
                                        16
                                    )
                                )
                            ),
                            200
                        )
                    )
            ),
            "prefixes for every element" => Root(
                Fill("<a/>", n)
                    + Signature(
                        Reference(
                            "",
                            Enveloped
                                + Transform(
                                    Exclusive,
                                    $"<e:InclusiveNamespaces xmlns:e=\"{Exclusive}\" PrefixList=\"{Count("p@ ", 450)}\"/>"
                                )
                        )
                    )
            ),
            "manifests below what is left out" => Root(
                Fill("<a/>", n * 6 / 10)
                    + Signature(Many(Reference("", Condition("not(ancestor-or-self::a)")), 900))
            ),
            "one manifest for many signatures" => Root(
                $"<d:Manifest xmlns:d=\"{Dsig}\" Id=\"m\">{Fill(Reference("#b"), n * 9 / 10)}</d:Manifest><b Id=\"b\"/>"
                    + Many(Signature(Reference("#m")), 95)
            ),
            "archive stamps over many references" => Root(
                Fill("<a/>", n * 8 / 10)
                    + Signature(
                        Many(Reference("", Enveloped), 40),
                        Properties("", Many(Archive, 16))
                    )
            ),
            "key information within key information" => Root(
                Nested(
                    240,
                    $"<d:KeyInfo xmlns:d=\"{Dsig}\" Id=\"k~\">@</d:KeyInfo>",
                    Fill("<a/>", n * 8 / 10)
                )
                    + Many(
                        Signature(
                            Reference("#k1"),
                            $"<d:KeyInfo>{Count("<q:KeyInfoReference xmlns:q=\"http://www.w3.org/2009/xmldsig11#\" URI=\"#k@\"/>", n / 100)}</d:KeyInfo>"
                        ),
                        8
                    )
            ),
            "pieces of one text" => Root($"<a>{Fill("<![CDATA[]]>", n)}</a>"),
            "attributes of one name" => Root($"<a {Count("xmlns:n@=\"u@\" n@:x=\"\" ", n)}/>"),
            "elements of one name" => Root(Count("<x xmlns=\"@\"/>", n)),
            "long namespaces" => Root(
                $"<a xmlns:a=\"{new string('u', n / 4)}1\" xmlns:b=\"{new string('u', n / 4)}2\" {Count("b:x@=\"\" a:x@=\"\" ", n / 2)}/>"
            ),
            "depth" => Root(Fill("<a>", n)),
            "attributes" => Root(
                $"<a {Count("z@=\"\" ", n)}/>" + Signature(Reference("", Enveloped))
            ),
            "namespaces" => Root(
                $"<a {Count("xmlns:n@=\"u\" ", n)}/>" + Signature(Reference("", Enveloped))
            ),
            "identifiers" => Root(
                Count("<a Id=\"i@\"/>", n * 8 / 10) + Signature(Count(Reference("#i@"), n / 5))
            ),
            "objects that are archived" => Root(
                "<b Id=\"b\"/>"
                    + Signature(
                        Count(Reference("#b"), n / 6),
                        Fill("<d:Object Id=\"o\"/>", n * 8 / 10) + Properties("", Archive)
                    )
            ),
            "stamps that include references" => Root(
                "<b Id=\"b\"/>"
                    + Signature(
                        Count(Reference("#b"), n / 6),
                        Properties(
                            "<x:SignedDataObjectProperties><x:IndividualDataObjectsTimeStamp>"
                                + Count("<x:Include URI=\"#r@\"/>", n * 8 / 10)
                                + "</x:IndividualDataObjectsTimeStamp></x:SignedDataObjectProperties>",
                            ""
                        )
                    )
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(how), how, null),
        };

    private const string Archive =
        "<x:ArchiveTimeStamp><x:EncapsulatedTimeStamp>AAAA</x:EncapsulatedTimeStamp></x:ArchiveTimeStamp>";

    private static string Root(string inner, string attributes = "") =>
        $"<r {attributes}>{inner}</r>";

    private static string Reference(string uri, string transforms = "") =>
        $"<d:Reference URI=\"{uri}\">{(transforms.Length == 0 ? "" : $"<d:Transforms>{transforms}</d:Transforms>")}<d:DigestMethod Algorithm=\"http://www.w3.org/2001/04/xmlenc#sha256\"/><d:DigestValue>AA==</d:DigestValue></d:Reference>";

    private static string Transform(string algorithm, string inner = "") =>
        $"<d:Transform Algorithm=\"{algorithm}\">{inner}</d:Transform>";

    private static string Condition(string expression) =>
        Transform(XPath, $"<d:XPath>{expression}</d:XPath>");

    private static string Signature(string references, string after = "", string id = "s") =>
        $"<d:Signature xmlns:d=\"{Dsig}\" Id=\"{id}\"><d:SignedInfo><d:CanonicalizationMethod Algorithm=\"{Exclusive}\"/><d:SignatureMethod Algorithm=\"http://www.w3.org/2001/04/xmldsig-more#rsa-sha256\"/>{references}</d:SignedInfo><d:SignatureValue>AAAA</d:SignatureValue>{after}</d:Signature>";

    private static string Properties(string signed, string unsigned) =>
        $"<d:Object><x:QualifyingProperties xmlns:x=\"http://uri.etsi.org/01903/v1.3.2#\" Target=\"#s\"><x:SignedProperties Id=\"p\">{signed}</x:SignedProperties><x:UnsignedProperties><x:UnsignedSignatureProperties>{unsigned}</x:UnsignedSignatureProperties></x:UnsignedProperties></x:QualifyingProperties></d:Object>";

    private static string Many(string one, int times) =>
        new StringBuilder(one.Length * times).Insert(0, one, times).ToString();

    private static string Fill(string one, int octets) => Many(one, octets / one.Length);

    /// <summary>The same again and again, with a number in the place of the sign.</summary>
    private static string Count(string one, int octets)
    {
        var made = new StringBuilder(octets);
        for (var i = 0; made.Length < octets; i++)
        {
            made.Append(
                one.Replace("@", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            );
        }

        return made.ToString();
    }

    /// <summary>A tilde becomes how deep it is.</summary>
    private static string Nested(int depth, string around, string core)
    {
        var parts = around.Split('@');
        return string.Concat(
                Enumerable
                    .Range(0, depth)
                    .Select(i =>
                        parts[0]
                            .Replace(
                                "~",
                                i.ToString(CultureInfo.InvariantCulture),
                                StringComparison.Ordinal
                            )
                    )
            )
            + core
            + Many(parts[1], depth);
    }
}
