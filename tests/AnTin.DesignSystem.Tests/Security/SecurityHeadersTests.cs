using System.Text.RegularExpressions;
using AnTin.DesignSystem.Security;

namespace AnTin.DesignSystem.Tests.Security;

public sealed partial class SecurityHeadersTests
{
    [Fact]
    public void ContentPolicy_HasNoUnsafeWord_AndNoOtherHost()
    {
        SecurityHeaders.ContentSecurityPolicy.ShouldNotContain("unsafe");
        SecurityHeaders.ContentSecurityPolicy.ShouldNotContain("http");
        SecurityHeaders.ContentSecurityPolicy.ShouldNotContain("*");
    }

    [Fact]
    public void Pages_HaveNothingInline_ThatThePolicyWouldStop()
    {
        var inline = SourceTree
            .Files("*.cshtml")
            .SelectMany(f =>
                Inline()
                    .Matches(File.ReadAllText(f))
                    .Select(m => $"{Path.GetFileName(f)}: {m.Value}")
            );

        inline.ShouldBeEmpty();
    }

    [GeneratedRegex(
        @"<style|\sstyle=|\son(click|submit|load|change|input|error)=|<script(?![^>]*\ssrc=)",
        RegexOptions.ExplicitCapture,
        5000
    )]
    private static partial Regex Inline();
}
