using AnTin.Pki.Der;

namespace AnTin.Pki.Tests.Der;

public sealed class ObjectIdentifierTests
{
    [Theory]
    [InlineData("1.2.840.113549.1.1.11", "2A864886F70D01010B")]
    [InlineData("2.16.704.1.1.1.1.1", "608540010101 0101")]
    [InlineData("2.999.3", "883703")]
    [InlineData("0.9.2342.19200300.100.1.25", "0992268993F22C640119")]
    public void Parse_DottedText_GivesTheOctetsOfX690(string dotted, string hex)
    {
        var oid = ObjectIdentifier.Parse(dotted);

        Convert.ToHexString(oid.Content).ShouldBe(hex.Replace(" ", "", StringComparison.Ordinal));
        ObjectIdentifier.TryFromContent(oid.Content, out var back).ShouldBeTrue();
        back!.Dotted.ShouldBe(dotted);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("3.1")]
    [InlineData("1.40")]
    [InlineData("1.2.")]
    [InlineData("1.02")]
    [InlineData("1.-2")]
    public void TryParse_WhatIsNoIdentifier_IsFalse(string text) =>
        ObjectIdentifier.TryParse(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData("")]
    [InlineData("2A86")]
    [InlineData("2A8001")]
    public void TryFromContent_BrokenOctets_IsFalse(string hex) =>
        ObjectIdentifier.TryFromContent(Convert.FromHexString(hex), out _).ShouldBeFalse();

    [Fact]
    public void TryFromContent_KnownIdentifier_IsTheOneInstance()
    {
        ObjectIdentifier.TryFromContent(Oids.Sha256.Content, out var oid).ShouldBeTrue();

        oid.ShouldBeSameAs(Oids.Sha256);
    }
}
