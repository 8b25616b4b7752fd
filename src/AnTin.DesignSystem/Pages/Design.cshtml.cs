using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Hosting;

namespace AnTin.DesignSystem.Pages;

/// <summary>Every component on one page, while developing; 404 elsewhere.</summary>
[AllowAnonymous]
public sealed class DesignModel(IWebHostEnvironment environment) : PageModel
{
    [BindProperty]
    public Fields Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Provinces { get; } = [new("Tỉnh Hoa Ban", "HB")];

    public IReadOnlyList<SelectListItem> Custodies { get; } =
    [new("Ký số tập trung", "RSSP"), new("Thiết bị USB", "Token"), new("SIM PKI", "Sim")];

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (!environment.IsDevelopment())
        {
            context.Result = NotFound();
        }
    }

    public void OnPost()
    {
        ModelState.AddModelError("Input.FullName", "Họ và tên là trường bắt buộc");
        ModelState.AddModelError("Input.Custody", "Chọn cách lưu khóa");
        ModelState.AddModelError("Input.Agreed", "Cần cam kết trước khi gửi");
    }

    public sealed class Fields
    {
        public string? FullName { get; set; }

        public DateOnly? BornOn { get; set; } = new DateOnly(1985, 3, 27);

        public string? Province { get; set; }

        public string? Custody { get; set; } = "RSSP";

        public string? Password { get; set; }

        public string? Note { get; set; }

        public IFormFile? File { get; set; }

        public bool Agreed { get; set; }
    }
}
