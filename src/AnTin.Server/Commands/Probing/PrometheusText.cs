using System.Globalization;
using System.Text;

namespace AnTin.Server.Commands.Probing;

/// <summary>
/// Writes the text format that Prometheus reads (exposition format 0.0.4): for each family its help, its type, then its
/// samples.
/// </summary>
internal sealed class PrometheusText
{
    private readonly StringBuilder text = new();

    /// <param name="name">Letters, digits and underscores.</param>
    /// <param name="type">counter, gauge or histogram.</param>
    /// <param name="help">One line.</param>
    public PrometheusText Family(string name, string type, string help)
    {
        text.Append("# HELP ").Append(name).Append(' ').Append(Help(help)).Append('\n');
        text.Append("# TYPE ").Append(name).Append(' ').Append(type).Append('\n');
        return this;
    }

    public PrometheusText Sample(
        string name,
        double value,
        params IEnumerable<(string Name, string Value)> labels
    )
    {
        text.Append(name);
        var opened = false;
        foreach (var label in labels)
        {
            text.Append(opened ? ',' : '{');
            text.Append(label.Name).Append("=\"").Append(Label(label.Value)).Append('"');
            opened = true;
        }

        text.Append(opened ? "} " : " ");
        text.Append(value.ToString("R", CultureInfo.InvariantCulture)).Append('\n');
        return this;
    }

    public override string ToString() => text.ToString();

    private static string Help(string help) =>
        help.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal);

    private static string Label(string value) =>
        Help(value).Replace("\"", "\\\"", StringComparison.Ordinal);
}
