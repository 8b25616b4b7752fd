namespace AnTin.Pdf.Layout;

/// <summary>Lengths in the layout are points, 72 to the inch.</summary>
public static class Length
{
    /// <summary>Points of a length in millimetres.</summary>
    public static double Millimetres(double value) => value * 72 / 25.4;
}
