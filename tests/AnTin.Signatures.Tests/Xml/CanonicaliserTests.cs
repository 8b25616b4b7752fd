using System.Text;
using System.Xml;
using AnTin.Signatures.Xml;
using AnTin.Signatures.Xml.Canonicalisation;

namespace AnTin.Signatures.Tests.Xml;

/// <summary>Canonical XML 1.0, 1.1 and exclusive; xmlsec1 has the last word in the tests of outside tools.</summary>
public sealed class CanonicaliserTests
{
    private static readonly CanonicalForm Inclusive = CanonicalForm.Default;
    private static readonly CanonicalForm Inclusive11 = Inclusive with
    {
        Method = CanonicalMethod.Inclusive11,
    };
    private static readonly CanonicalForm Exclusive = Inclusive with
    {
        Method = CanonicalMethod.Exclusive,
    };

    [Theory]
    [InlineData("<a></a>", "<a></a>")]
    [InlineData("<a/>", "<a></a>")]
    [InlineData("<a  y='2'\n x=\"1\"/>", "<a x=\"1\" y=\"2\"></a>")]
    [InlineData(
        "<a t='&lt;&amp;&quot;&#9;&#10;&#13;>'/>",
        "<a t=\"&lt;&amp;&quot;&#x9;&#xA;&#xD;>\"></a>"
    )]
    [InlineData("<a>x &gt; y &amp; z &lt; w &#13;\"</a>", "<a>x &gt; y &amp; z &lt; w &#xD;\"</a>")]
    [InlineData("<a><![CDATA[<Đặng & Ánh>]]></a>", "<a>&lt;Đặng &amp; Ánh&gt;</a>")]
    [InlineData("<?p  d ?><a/><?q?>", "<?p d ?>\n<a></a>\n<?q?>")]
    [InlineData("<a><!-- c --><b/></a><!-- d -->", "<a><b></b></a>")]
    [InlineData(
        "<a xmlns:c='3' xmlns='1' xmlns:b='2' c:z='' b:z='' z=''/>",
        "<a xmlns=\"1\" xmlns:b=\"2\" xmlns:c=\"3\" z=\"\" b:z=\"\" c:z=\"\"></a>"
    )]
    [InlineData(
        "<a xmlns='1'><b xmlns='1'><c xmlns=''><d xmlns=''/></c></b></a>",
        "<a xmlns=\"1\"><b><c xmlns=\"\"><d></d></c></b></a>"
    )]
    public void Inclusive_OfADocument_IsAsTheStandardHasIt(string xml, string expected) =>
        Canonical(Inclusive, xml).ShouldBe(expected);

    [Fact]
    public void WithComments_OfADocument_KeepsThem() =>
        Canonical(Inclusive with { WithComments = true }, "<!-- c --><a><!--d--></a>")
            .ShouldBe("<!-- c -->\n<a><!--d--></a>");

    [Fact]
    public void Exclusive_OfADocument_DeclaresWhereUsed() =>
        Canonical(
                Exclusive,
                "<a xmlns:p='1' xmlns:q='2' xmlns='3'><p:b q:x=''><p:c/></p:b><q:d/></a>"
            )
            .ShouldBe(
                "<a xmlns=\"3\"><p:b xmlns:p=\"1\" xmlns:q=\"2\" q:x=\"\"><p:c></p:c></p:b><q:d xmlns:q=\"2\"></q:d></a>"
            );

    [Fact]
    public void Exclusive_WithPrefixList_TreatsThemAsInclusive() =>
        Canonical(
                Exclusive with
                {
                    InclusivePrefixes = new HashSet<string> { "q", "#default" },
                },
                "<r xmlns='3' xmlns:q='2' xmlns:p='1'><p:b Id='x'/></r>",
                apex: "x"
            )
            .ShouldBe("<p:b xmlns=\"3\" xmlns:p=\"1\" xmlns:q=\"2\" Id=\"x\"></p:b>");

    [Theory]
    [InlineData(
        "inclusive",
        "<b xmlns=\"3\" xmlns:q=\"2\" Id=\"x\" xml:base=\"http://h/a/\" xml:id=\"i\" xml:lang=\"vi\"></b>"
    )]
    [InlineData(
        "inclusive11",
        "<b xmlns=\"3\" xmlns:q=\"2\" Id=\"x\" xml:base=\"http://h/a/\" xml:lang=\"vi\"></b>"
    )]
    [InlineData("exclusive", "<b xmlns=\"3\" Id=\"x\"></b>")]
    public void Subtree_TakesAlongWhatItsMethodSays(string method, string expected) =>
        Canonical(
                method switch
                {
                    "inclusive" => Inclusive,
                    "inclusive11" => Inclusive11,
                    _ => Exclusive,
                },
                "<r xmlns='3' xmlns:q='2' xml:lang='vi' xml:id='i' xml:base='http://h/a/'><b Id='x'/></r>",
                apex: "x"
            )
            .ShouldBe(expected);

    [Fact]
    public void Inclusive_OfASubtree_LeavesTheNearestDeclaration() =>
        Canonical(
                Inclusive,
                "<r xmlns:p='1'><s xmlns:p='2'><b Id='x'><p:c xmlns:p='3'><p:d xmlns:p='3'/></p:c></b></s></r>",
                apex: "x"
            )
            .ShouldBe("<b xmlns:p=\"2\" Id=\"x\"><p:c xmlns:p=\"3\"><p:d></p:d></p:c></b>");

    /// <summary>Canonical XML 1.1, appendix A and §2.4.</summary>
    [Theory]
    [InlineData("http://h/a/b", "c", "http://h/a/c")]
    [InlineData("a/b/", "../c", "a/c")]
    [InlineData("a", "../c", "../c")]
    [InlineData("../a", "../../c", "../../../c")]
    [InlineData("..", "..", "../../")]
    [InlineData("http://h", "c", "http://h/c")]
    [InlineData("http://h/a/b", "/c/./d", "http://h/c/d")]
    [InlineData("http://h/a/b", "http://k/", "http://k/")]
    public void Base_Joined_IsWhatTheStandardSays(
        string above,
        string reference,
        string expected
    ) => XmlBase.Join(above, reference).ShouldBe(expected);

    [Fact]
    public void Write_BeyondItsLimit_GivesNothing()
    {
        SignedXml.TryRead(
            Encoding.UTF8.GetBytes($"<a>{new string('x', 1000)}</a>"),
            out var xml,
            out _
        );

        Canonicaliser.Write(new NodeSelection(xml!.Document, true), Inclusive, 100).ShouldBeNull();
    }

    [Theory]
    [InlineData("<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>")]
    [InlineData("<a><b></a>")]
    [InlineData("")]
    [InlineData("<a xmlns:p='1' p:x='1' p:x='2'/>")]
    public void SignedXml_ThatIsNoneToTrust_IsRefused(string xml) =>
        SignedXml.TryRead(Encoding.UTF8.GetBytes(xml), out _, out _).ShouldBeFalse();

    [Fact]
    public void SignedXml_NestedBeyondReason_IsRefused()
    {
        var xml = string.Concat(Enumerable.Repeat("<a>", 100_000));

        SignedXml.TryRead(Encoding.UTF8.GetBytes(xml), out _, out var error).ShouldBeFalse();

        error!.ShouldContain("deep");
    }

    private static string Canonical(CanonicalForm form, string text, string? apex = null)
    {
        SignedXml
            .TryRead(Encoding.UTF8.GetBytes(text), out var xml, out var error)
            .ShouldBeTrue(error);
        XmlNode node = apex is null ? xml.Document : xml.Find(apex)!;
        return Encoding.UTF8.GetString(
            Canonicaliser.Write(new NodeSelection(node, comments: true), form, 1 << 20)!.Value.Span
        );
    }
}
