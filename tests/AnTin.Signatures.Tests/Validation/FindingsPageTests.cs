using System.Reflection;
using AnTin.Signatures.Changes;
using AnTin.Signatures.Reports;
using AnTin.TestKit;

namespace AnTin.Signatures.Tests.Validation;

/// <summary>Whoever searches for a code finds it.</summary>
public sealed class FindingsPageTests
{
    [Fact]
    public void Page_OfAllCodes_ListsEachAndNoOther()
    {
        var findings = typeof(FindingCatalogue)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (string)field.GetRawConstantValue()!);
        var rules = typeof(IChangeRule)
            .Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false })
            .Where(type => type.IsAssignableTo(typeof(IChangeRule)))
            .Select(type => ((IChangeRule)Activator.CreateInstance(type)!).Code);

        var listed = File.ReadLines(Repository.PathOf("docs/findings.md"))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Split('`')[1]);

        listed
            .Order(StringComparer.Ordinal)
            .ShouldBe(findings.Concat(rules).Order(StringComparer.Ordinal));
    }
}
