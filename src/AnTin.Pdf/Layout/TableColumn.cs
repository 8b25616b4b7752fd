namespace AnTin.Pdf.Layout;

/// <param name="Heading">Bold and centred in the first row.</param>
/// <param name="Weight">The share of the table's width.</param>
/// <param name="Alignment">Of the cells below the heading.</param>
public sealed record TableColumn(
    string Heading,
    double Weight,
    Alignment Alignment = Alignment.Left
);
