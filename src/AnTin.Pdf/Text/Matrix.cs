using System.Numerics;
using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;

namespace AnTin.Pdf.Text;

/// <summary>A transformation of the plane (8.3.3): x' = a·x + c·y + e, y' = b·x + d·y + f.</summary>
internal readonly record struct Matrix(double A, double B, double C, double D, double E, double F)
{
    public static readonly Matrix Identity = new(1, 0, 0, 1, 0, 0);

    public static Matrix Move(double x, double y) => new(1, 0, 0, 1, x, y);

    /// <summary>/Matrix of a form XObject (8.10.2).</summary>
    public static Matrix Of(PdfStream form, PdfRevision revision)
    {
        var six = revision.Array(form.Dictionary["Matrix"]);
        double Number(int index) => revision.Resolve(six[index]).AsNumber() ?? 0;
        return six.Count < 6
            ? Identity
            : new Matrix(Number(0), Number(1), Number(2), Number(3), Number(4), Number(5));
    }

    /// <summary>First this, then the other.</summary>
    public Matrix Then(Matrix next) =>
        new(
            (A * next.A) + (B * next.C),
            (A * next.B) + (B * next.D),
            (C * next.A) + (D * next.C),
            (C * next.B) + (D * next.D),
            (E * next.A) + (F * next.C) + next.E,
            (E * next.B) + (F * next.D) + next.F
        );

    public Matrix3x2 ToMatrix3x2() =>
        new((float)A, (float)B, (float)C, (float)D, (float)E, (float)F);

    public (double X, double Y) Apply(double x, double y) =>
        ((A * x) + (C * y) + E, (B * x) + (D * y) + F);
}
