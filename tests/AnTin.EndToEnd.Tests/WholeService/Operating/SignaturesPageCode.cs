using System.Globalization;
using AnTin.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AnTin.EndToEnd.Tests.WholeService.Operating;

/// <summary>The C# of the page as a program of its own, which sees what is public and nothing else.</summary>
internal static class SignaturesPageCode
{
    /// <summary>What a new console project has without asking.</summary>
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    /// <summary>Errors of the compiler with their lines; empty: it was written to <paramref name="assembly"/>.</summary>
    public static IReadOnlyList<string> Compile(string code, string assembly)
    {
        var compilation = CSharpCompilation.Create(
            Path.GetFileNameWithoutExtension(assembly),
            [CSharpSyntaxTree.ParseText(ImplicitUsings), CSharpSyntaxTree.ParseText(code)],
            Libraries(),
            new CSharpCompilationOptions(
                OutputKind.ConsoleApplication,
                nullableContextOptions: NullableContextOptions.Enable
            )
        );
        var made = compilation.Emit(assembly);
        return
        [
            .. made
                .Diagnostics.Where(one => one.Severity == DiagnosticSeverity.Error)
                .Select(one => Words(one, code)),
        ];
    }

    /// <summary>Runs it with the libraries that lie beside the tests.</summary>
    public static Task<ToolAnswer> RunAsync(string assembly, string folder) =>
        OutsideTool.RunInAsync(
            folder,
            "dotnet",
            "exec",
            "--runtimeconfig",
            Beside("runtimeconfig.json"),
            "--depsfile",
            Beside("deps.json"),
            assembly
        );

    private static IEnumerable<MetadataReference> Libraries() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path));

    private static string Words(Diagnostic one, string code)
    {
        var line = one.Location.GetLineSpan().StartLinePosition.Line;
        return $"{one.GetMessage(CultureInfo.InvariantCulture)}: {code.Split('\n').ElementAtOrDefault(line)}";
    }

    private static string Beside(string extension) =>
        Path.Combine(AppContext.BaseDirectory, $"AnTin.EndToEnd.Tests.{extension}");
}
