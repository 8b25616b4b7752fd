using AnTin.Pdf.Objects;
using AnTin.Pdf.Text;

namespace AnTin.Signatures.Changes;

/// <summary>
/// The fill colour of a look against what lies below it: white paper, or the background that the look painted itself. Text in
/// the colour of its ground is there for programs and not for people.
/// </summary>
internal sealed class Ink
{
    private const int MostStates = 64;

    /// <summary>Of lightness from 0 to 1; pale grey on white stays above.</summary>
    private const double LeastContrast = 0.15;

    private readonly Stack<double> states = new();
    private double lightness;
    private bool isKnown = true;
    private double ground = 1;

    /// <summary>Colours of other spaces are not known here: nobody can say that they are seen.</summary>
    public void Follow(ContentOperation operation)
    {
        var numbers = operation.Operands.Select(one => one.AsNumber() ?? 0).ToArray();
        switch (operation.Word, numbers)
        {
            case ("q", _) when states.Count < MostStates:
                states.Push(lightness);
                break;
            case ("Q", _) when states.TryPop(out var before):
                lightness = before;
                break;
            case ("g" or "rg" or "k", _) when !isKnown:
                isKnown = true;
                Follow(operation);
                break;
            case ("g" or "sc" or "scn", [var grey]):
                lightness = grey;
                break;
            case ("rg" or "sc" or "scn", [var red, var green, var blue]):
                lightness = (0.3 * red) + (0.59 * green) + (0.11 * blue);
                break;
            case ("k" or "sc" or "scn", [var cyan, var magenta, var yellow, var black]):
                lightness = (1 - black) * (1 - ((0.3 * cyan) + (0.59 * magenta) + (0.11 * yellow)));
                break;
            case ("cs", _):
                isKnown =
                    operation.Operands
                        is [PdfName { Value: "DeviceGray" or "DeviceRGB" or "DeviceCMYK" }];
                lightness = 0;
                break;
        }
    }

    /// <summary>A shape is filled.</summary>
    public void Paint() => ground = lightness;

    /// <summary>Letters filled now can be told from what lies below.</summary>
    public bool IsLegible => IsLegibleOn(ground);

    /// <summary>From 0 to 1; null for a colour that is not known.</summary>
    public double? Lightness => isKnown ? lightness : null;

    /// <param name="below">The lightness of what lies below.</param>
    public bool IsLegibleOn(double below) =>
        isKnown && Math.Abs(lightness - below) >= LeastContrast;
}
