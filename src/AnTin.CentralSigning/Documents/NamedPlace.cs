namespace AnTin.CentralSigning.Documents;

/// <summary>Nine places of a page, row by row from the upper left.</summary>
public enum NamedPlace
{
    TopLeft,
    TopCentre,
    TopRight,
    MiddleLeft,
    Middle,
    MiddleRight,
    BottomLeft,
    BottomCentre,
    BottomRight,
}
